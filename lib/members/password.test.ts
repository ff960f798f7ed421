import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { events, users } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { PASSWORD, signedIn, twoAccounts } from '@/lib/accounts/testing';
import { findSession, type SessionAgent } from '@/lib/auth/queries';
import { changePassword } from './mutations';

let db: Db;
let sofia: SessionAgent;

const fresh = 'a new battery staple';

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ sofia } = await twoAccounts(db));
});

const isHere = async ({ sessionId }: SessionAgent) => (await findSession(db, sessionId, new Date())) !== null;

it('a wrong current password changes nothing and ends nothing', async () => {
  const wrong = changePassword(sofia, { current: 'guess', password: fresh });
  await expect(wrong).rejects.toMatchObject({ status: 401, errors: [{ path: 'current' }] });
  expect(await isHere(sofia)).toBe(true);
  expect((await signedIn(db, 'sofia@x.example')).memberId).toBe(sofia.memberId);
});

it('the right one sets the new, ends the other sessions, keeps this one, and is recorded without the password', async () => {
  const elsewhere = await signedIn(db, 'sofia@x.example');
  await changePassword(sofia, { current: PASSWORD, password: fresh });
  expect(await isHere(sofia)).toBe(true);
  expect(await isHere(elsewhere)).toBe(false);
  await expect(signedIn(db, 'sofia@x.example')).rejects.toMatchObject({ status: 401 });
  expect((await signedIn(db, 'sofia@x.example', fresh)).memberId).toBe(sofia.memberId);
  const [event] = await db
    .select({ by: events.memberId, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, sofia.accountId), eq(events.kind, 'member.password_changed')));
  expect(event).toEqual({ by: sofia.memberId, data: { memberId: sofia.memberId } });
});

it('guessing the current one is slowed down', async () => {
  const guess = () => changePassword(sofia, { current: 'guess', password: fresh }).catch((refusal) => refusal.status);
  const answers: unknown[] = [];
  for (let tries = 0; tries < 11; tries += 1) answers.push(await guess());
  expect(answers.at(-1)).toBe(429);
  await expect(changePassword(sofia, { current: fresh, password: PASSWORD })).rejects.toMatchObject({ status: 429 });
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, 'sofia@x.example'));
  expect(user!.id).toBe(sofia.userId);
});
