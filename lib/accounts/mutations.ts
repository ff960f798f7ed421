import { and, eq, isNull } from 'drizzle-orm';
import { type Db, transaction } from '@/db/client';
import { accounts, members, teams, users } from '@/db/schema';
import { type SystemActor, systemActor } from '@/lib/auth/actor';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { recordEvent } from '@/lib/events/record';
import { Refusal } from '@/lib/refusal';
import type { AccountInput, NewMemberInput } from './input';

/** Makes an account with its first admin, who is in both teams. Refusal 409 when the slug is taken. */
export async function createAccount(db: Db, input: AccountInput): Promise<string> {
  const { slug, name, timezone, currency, email, password } = input;
  const user = await checkUser(db, email, password);
  return transaction(db, async (tx) => {
    const [account] = await tx
      .insert(accounts)
      .values({ slug, name, timezone, baseCurrency: currency })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!account) throw new Refusal(409, `There is already an account "${slug}".`);
    const actor = systemActor(account.id);
    await recordEvent(tx, actor, { kind: 'account.made', data: { slug, name }, occurredAt: new Date() });
    const admin = { email, name: nameFrom(email), role: 'admin' as const, teams: [...teams] };
    await join(tx, actor, admin, user);
    return account.id;
  });
}

/** Adds a person who can sign in at once. Refusal 404 for an unknown account, 409 for someone who is already here. */
export async function addMember(db: Db, { account: slug, password, ...person }: NewMemberInput): Promise<string> {
  const actor = await systemActorOf(db, slug);
  const user = await checkUser(db, person.email, password);
  return transaction(db, (tx) => join(tx, actor, person, user));
}

/** The operator at work in the account with this slug. Refusal 404 when there is none. */
export async function systemActorOf(db: Db, slug: string): Promise<SystemActor> {
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.slug, slug));
  if (!account) throw new Refusal(404, `There is no account "${slug}".`);
  return systemActor(account.id);
}

type Person = Pick<NewMemberInput, 'email' | 'name' | 'role' | 'teams'>;
type User = { id?: string; passwordHash: string };

/** Whoever signs in elsewhere already keeps their password, which must then be the one given. */
async function checkUser(db: Db, email: string, password: string): Promise<User> {
  const [known] = await db.select().from(users).where(eq(users.email, email));
  if (!known?.passwordHash) return { id: known?.id, passwordHash: await hashPassword(password) };
  if (await verifyPassword(known.passwordHash, password)) return { id: known.id, passwordHash: known.passwordHash };
  throw new Refusal(409, `${email} can sign in already, with another password: give that one.`);
}

/** The command asks for no name of the admin: "dora.reyes@…" becomes "Dora Reyes". */
function nameFrom(email: string): string {
  const words = email
    .split('@')[0]!
    .split(/[._-]+/)
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

async function join(tx: Db, actor: SystemActor, person: Person, user: User): Promise<string> {
  const userId = await keepUser(tx, person, user);
  const { accountId } = actor;
  const sameEmail = and(eq(members.accountId, accountId), eq(members.email, person.email));
  const [known] = await tx.select().from(members).where(sameEmail).for('update');
  if (known?.userId && !known.retiredAt) throw new Refusal(409, `${person.email} is already a member.`);
  const values = { ...person, userId, retiredAt: null };
  const [member] = await (known
    ? tx.update(members).set(values).where(sameEmail).returning({ id: members.id })
    : tx
        .insert(members)
        .values({ ...values, accountId })
        .returning({ id: members.id }));
  const { email, role } = person;
  const data = { memberId: member!.id, email, role, teams: person.teams };
  await recordEvent(tx, actor, { kind: 'member.joined', data, occurredAt: new Date() });
  return member!.id;
}

async function keepUser(tx: Db, { email, name }: Person, { id, passwordHash }: User): Promise<string> {
  if (id) {
    await tx
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, id), isNull(users.passwordHash)));
    return id;
  }
  const [made] = await tx.insert(users).values({ email, name, passwordHash }).returning({ id: users.id });
  return made!.id;
}
