import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { events } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addMember, createAccount } from '@/lib/accounts/mutations';
import { signIn } from '@/lib/auth/mutations';
import { findSession, type SessionAgent } from '@/lib/auth/queries';
import { changeMember, inviteMember, removeMember } from './mutations';
import { listMembers, listMemberships } from './queries';

const password = 'correct horse battery';
const teams: ('sales' | 'support')[] = ['sales', 'support'];

let db: Db;
let dora: SessionAgent;
let sofia: SessionAgent;
let erik: SessionAgent;

beforeAll(async () => {
  db = (await testDatabase()).db;
  const zone = { timezone: 'Europe/Lisbon', currency: 'EUR' };
  await createAccount(db, { slug: 'casa', name: 'Casa', ...zone, email: 'dora@x.example', password });
  await createAccount(db, { slug: 'harbour', name: 'Harbour', ...zone, email: 'erik@x.example', password });
  await addMember(db, { account: 'casa', email: 'sofia@x.example', name: 'Sofia', role: 'manager', teams, password });
  [dora, sofia, erik] = [await as('dora@x.example'), await as('sofia@x.example'), await as('erik@x.example')];
});

const as = async (email: string) => {
  const visit = { address: '203.0.113.7', userAgent: null, now: new Date() };
  return (await findSession(db, await signIn(db, visit, { email, password }), new Date()))!;
};

it('lists the people of the account to its admins, without secrets', async () => {
  expect(await listMembers(dora)).toEqual([
    { id: dora.memberId, name: 'Dora', email: 'dora@x.example', role: 'admin', teams, hasJoined: true },
    { id: sofia.memberId, name: 'Sofia', email: 'sofia@x.example', role: 'manager', teams, hasJoined: true },
  ]);
  await expect(listMembers(sofia)).rejects.toMatchObject({ status: 403 });
});

it('changes role and teams for the next request, and records who did it', async () => {
  await changeMember(dora, { memberId: sofia.memberId, role: 'agent', teams: ['sales'] });
  expect(await findSession(db, sofia.sessionId, new Date())).toMatchObject({ role: 'agent', teams: ['sales'] });
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.accountId, dora.accountId), eq(events.kind, 'member.changed')));
  expect(event).toMatchObject({
    actor: 'member',
    memberId: dora.memberId,
    data: { memberId: sofia.memberId, role: 'agent' },
  });
});

it('keeps the last admin: neither demoted nor removed, also by two at once', async () => {
  const lastOne = { status: 409, detail: 'This is the last admin: make someone else an admin first.' };
  await expect(removeMember(dora, { memberId: dora.memberId })).rejects.toMatchObject(lastOne);
  await expect(changeMember(dora, { memberId: dora.memberId, role: 'agent', teams })).rejects.toMatchObject(lastOne);
  await inviteMember(dora, { email: 'soon@x.example', name: 'Soon', role: 'admin', teams });
  await expect(removeMember(dora, { memberId: dora.memberId })).rejects.toMatchObject(lastOne);
  await changeMember(dora, { memberId: sofia.memberId, role: 'admin', teams });
  const other = (await findSession(db, sofia.sessionId, new Date()))!;
  const both = await Promise.allSettled([
    removeMember(dora, { memberId: sofia.memberId }),
    removeMember(other, { memberId: dora.memberId }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('knows nobody of another account, and takes orders from admins alone', async () => {
  const { memberId } = erik;
  const admin =
    (await findSession(db, dora.sessionId, new Date())) ?? (await findSession(db, sofia.sessionId, new Date()))!;
  await expect(removeMember(admin, { memberId })).rejects.toMatchObject({ status: 404 });
  await expect(changeMember(admin, { memberId, role: 'agent', teams })).rejects.toMatchObject({ status: 404 });
  const agent = { ...admin, role: 'agent' as const };
  await expect(inviteMember(agent, { email: 'a@x.example', name: 'A', role: 'admin', teams })).rejects.toMatchObject({
    status: 403,
  });
  expect(await listMemberships(erik)).toEqual([{ id: erik.accountId, name: 'Harbour' }]);
});
