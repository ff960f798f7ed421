import { and, eq, isNull } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { accounts, members, teams, users } from '@/db/schema';
import { type Agent, type SystemActor, systemActor } from '@/lib/auth/actor';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { requireAdmin } from '@/lib/auth/roles';
import { giveReadyMade } from '@/lib/automations/mutations';
import { changesOf } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { Refusal } from '@/lib/refusal';
import type { AccountInput, GeneralInput, InboxInput, NewMemberInput, ResponseInput } from './input';
import { lockAccount } from './lock';
import { hasAmounts } from './queries';

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
    const now = new Date();
    await recordEvent(tx, actor, { kind: 'account.made', data: { slug, name }, occurredAt: now });
    await giveReadyMade(tx, actor, now);
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

/** Name, time zone, base currency. Refusal 409 for another currency once there are amounts or rates in this one. */
export function changeGeneral(agent: Agent, input: GeneralInput): Promise<void> {
  return changeAccount(agent, input);
}

/** The SLA and the business hours in which its clock runs. */
export function changeResponse(agent: Agent, input: ResponseInput): Promise<void> {
  return changeAccount(agent, input);
}

/** How long a sale counts as recent, and whether a reply assigns. */
export function changeInboxes(agent: Agent, input: InboxInput): Promise<void> {
  return changeAccount(agent, input);
}

type Settings = GeneralInput & ResponseInput & InboxInput;

/** Turns stored by the old response clock are worked out again in a job (product.md §3). */
async function changeAccount(agent: Agent, input: Partial<Settings>): Promise<void> {
  requireAdmin(agent);
  const { accountId } = agent;
  await transaction(await getDb(), async (tx) => {
    const account = await lockAccount(tx, accountId);
    const changes = changesOf<Settings>(account, input);
    if (!changes) return;
    if ('baseCurrency' in changes.after && (await hasAmounts(tx, accountId))) throw new Refusal(409, KEPT_CURRENCY);
    await tx.update(accounts).set(input).where(eq(accounts.id, accountId));
    await recordEvent(tx, agent, { kind: 'account.changed', data: changes, occurredAt: new Date() });
    // The day of an amount's rate is the account's.
    if ('timezone' in changes.after) await enqueue(tx, 'convert-amounts', { accountId });
    const { slaSeconds, businessHours, timezone } = { ...account, ...input };
    if (!['slaSeconds', 'businessHours', 'timezone'].some((key) => key in changes.after)) return;
    await enqueue(tx, 'recompute-turns', { accountId, clock: { slaSeconds, businessHours, timezone } });
  });
}

const KEPT_CURRENCY = 'There are amounts or rates in the base currency already, so it stays as it is.';

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
