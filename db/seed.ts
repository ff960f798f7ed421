import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { systemActor } from '@/lib/auth/actor';
import { createApiKey } from '@/lib/auth/mutations';
import { hashPassword } from '@/lib/auth/password';
import { hashToken } from '@/lib/auth/tokens';
import type { Db } from './client';
import { accounts, apiKeys, events, members, users } from './schema';
import { loadHouse, SEEDED } from './seed/load';
import { type Operator, operators } from './seed/operators';
import { DEMO_PASSWORD, people } from './seed/people';

/**
 * Makes the demonstration: the account `demo` with three months of conversations that end at `now`, and the small account
 * `harbour`. Changes nothing where it has been made. `apiKey` opens the account `demo` for scripts, now or on a later start.
 */
export async function seedDemo(db: Db, { now, apiKey }: { now: Date; apiKey?: string }): Promise<void> {
  for (const operator of operators) if (!(await isSeeded(db, operator))) await seedOperator(db, operator, now);
  if (apiKey) await openForScripts(db, apiKey);
}

async function isSeeded(db: Db, { slug }: Operator): Promise<boolean> {
  const rows = await db
    .select({ id: events.id })
    .from(events)
    .innerJoin(accounts, eq(accounts.id, events.accountId))
    .where(and(eq(accounts.slug, slug), eq(events.kind, SEEDED)));
  return rows.length > 0;
}

async function seedOperator(db: Db, operator: Operator, now: Date): Promise<void> {
  const account = await makeAccount(db, operator, now);
  await makeMembers(db, operator, account.id);
  await loadHouse(db, operator, account.id, account.createdAt);
}

/** Its birth is the demo's "now": a second attempt tells the very same story. */
async function makeAccount(db: Db, { slug, name, timezone, baseCurrency }: Operator, now: Date) {
  const account = { id: uuidv7(), slug, name, timezone, baseCurrency, createdAt: now };
  await db.insert(accounts).values(account).onConflictDoNothing();
  const [found] = await db.select().from(accounts).where(eq(accounts.slug, slug));
  return found!;
}

async function makeMembers(db: Db, operator: Operator, accountId: string): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { email, name, role, teams } of operator.members.map((short) => people[short]!)) {
    await db.insert(users).values({ id: uuidv7(), email, name, passwordHash }).onConflictDoNothing();
    const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
    await db
      .insert(members)
      .values({ accountId, id: uuidv7(), userId: user!.id, email, name, role, teams })
      .onConflictDoNothing();
  }
}

async function openForScripts(db: Db, key: string): Promise<void> {
  const known = await db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(eq(apiKeys.keyHash, hashToken(key)));
  if (known.length > 0) return;
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.slug, 'demo'));
  await createApiKey(systemActor(account!.id), { name: 'Demo scripts', scopes: ['read', 'write'], key });
}
