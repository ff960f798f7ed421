import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { members, oneTimeLinks, rateLimits, users } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addMember, createAccount } from '@/lib/accounts/mutations';
import type { Visit } from '@/lib/auth/address';
import { signIn } from '@/lib/auth/mutations';
import { findSession, type SessionAgent } from '@/lib/auth/queries';
import { inviteMember, makeResetLink, removeMember } from '@/lib/members/mutations';
import { acceptInvitation, openLink, resetPassword } from './mutations';

const password = 'correct horse battery';
const HOUR = 60 * 60 * 1000;
const visit = (after = 0): Visit => ({ address: '203.0.113.7', userAgent: null, now: new Date(Date.now() + after) });
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
const teams: ('sales' | 'support')[] = ['support'];

let db: Db;
let dora: SessionAgent;
let erik: SessionAgent;

beforeAll(async () => {
  db = (await testDatabase()).db;
  const zone = { timezone: 'Europe/Lisbon', currency: 'EUR' };
  await createAccount(db, { slug: 'casa', name: 'Casa', ...zone, email: 'dora@x.example', password });
  await createAccount(db, { slug: 'harbour', name: 'Harbour', ...zone, email: 'erik@x.example', password });
  dora = await as('dora@x.example');
  erik = await as('erik@x.example');
});

beforeEach(() => db.delete(rateLimits));

const as = async (email: string, secret = password) =>
  (await findSession(db, await signIn(db, visit(), { email, password: secret }), new Date()))!;
const invited = (agent: SessionAgent, email: string) =>
  inviteMember(agent, { email, name: 'New', role: 'agent', teams });
const member = async (email: string) => {
  await addMember(db, { account: 'casa', email, name: 'Member', role: 'agent', teams, password });
  return as(email);
};

describe('an invitation', () => {
  it('makes a person who can sign in, once', async () => {
    const link = await invited(dora, 'new1@x.example');
    expect(link.url).toMatch(/^http:\/\/localhost:3000\/invite\/[\w-]{43}$/);
    const token = tokenOf(link);
    const sessionId = await acceptInvitation(db, visit(), { token, name: 'Nora', password: 'my own password' });
    expect(await findSession(db, sessionId, new Date())).toMatchObject({
      name: 'Nora',
      role: 'agent',
      accountId: dora.accountId,
    });
    await expect(acceptInvitation(db, visit(), { token, name: 'Eve', password: 'another one' })).rejects.toMatchObject({
      status: 404,
    });
    await expect(as('new1@x.example', 'my own password')).resolves.toBeTruthy();
  });

  it('is used by one of two at once', async () => {
    const token = tokenOf(await invited(dora, 'new2@x.example'));
    const both = ['first password', 'second password'].map((secret) =>
      acceptInvitation(db, visit(), { token, name: 'N', password: secret }),
    );
    const settled = await Promise.allSettled(both);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('works for seven days, and is void when a newer one is made or it is withdrawn', async () => {
    const first = await invited(dora, 'new3@x.example');
    const second = await invited(dora, 'new3@x.example');
    const open = (link: { url: string }, after = 0) => openLink(db, visit(after), tokenOf(link), 'invite');
    await expect(open(first)).rejects.toMatchObject({ status: 404 });
    await expect(open(second, 7 * 24 * HOUR - 60_000)).resolves.toMatchObject({ email: 'new3@x.example' });
    await expect(open(second, 7 * 24 * HOUR + 1000)).rejects.toMatchObject({ status: 404 });
    await removeMember(dora, { memberId: second.memberId });
    await expect(open(second)).rejects.toMatchObject({ status: 404 });
  });

  it('is hashed at rest and no reset link', async () => {
    const token = tokenOf(await invited(dora, 'new4@x.example'));
    expect(JSON.stringify(await db.select().from(oneTimeLinks))).not.toContain(token);
    await expect(resetPassword(db, visit(), { token, password: 'my own password' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('never sets the password of someone who has one: theirs is asked, and guesses are throttled', async () => {
    const token = tokenOf(await invited(erik, 'dora@x.example'));
    const stolen = acceptInvitation(db, visit(), { token, name: 'Dora', password: 'chosen by erik' });
    await expect(stolen).rejects.toMatchObject({ status: 401, detail: 'That is not the password of dora@x.example.' });
    await expect(as('dora@x.example', 'chosen by erik')).rejects.toMatchObject({ status: 401 });
    for (let n = 0; n < 10; n++) {
      const guess = { token, name: 'Dora', password: `guess number ${n}` };
      await acceptInvitation(db, { ...visit(), address: `192.0.2.${n}` }, guess).catch(() => {});
    }
    const late = acceptInvitation(db, visit(), { token, name: 'Dora', password });
    await expect(late).rejects.toMatchObject({ status: 429 });
    await db.delete(rateLimits);
    const sessionId = await acceptInvitation(db, visit(), { token, name: 'Ignored', password });
    expect(await findSession(db, sessionId, new Date())).toMatchObject({
      accountId: erik.accountId,
      userId: dora.userId,
    });
  });

  it('brings back someone who had left, who must accept anew', async () => {
    const left = await member('left@x.example');
    await removeMember(dora, { memberId: left.memberId });
    await expect(as('left@x.example')).rejects.toMatchObject({ status: 403 });
    const link = await invited(dora, 'left@x.example');
    expect(link.memberId).toBe(left.memberId);
    await expect(as('left@x.example')).rejects.toMatchObject({ status: 403 });
    await acceptInvitation(db, visit(), { token: tokenOf(link), name: 'x', password });
    expect((await as('left@x.example')).memberId).toBe(left.memberId);
  });

  it('is counted against an address that guesses', async () => {
    for (let n = 0; n < 20; n++) await openLink(db, visit(), `guess${n}`, 'invite').catch(() => {});
    const token = tokenOf(await invited(dora, 'new5@x.example'));
    await expect(openLink(db, visit(), token, 'invite')).rejects.toMatchObject({ status: 429 });
  });
});

describe('a reset link', () => {
  it('sets a new password, ends all sessions, works once and for an hour', async () => {
    const lost = await member('lost@x.example');
    const old = tokenOf(await makeResetLink(dora, { memberId: lost.memberId }));
    const expired = resetPassword(db, visit(HOUR + 1000), { token: old, password: 'brand new one' });
    await expect(expired).rejects.toMatchObject({ status: 404 });
    await resetPassword(db, visit(), { token: old, password: 'brand new one' });
    expect(await findSession(db, lost.sessionId, new Date())).toBeNull();
    await expect(as('lost@x.example')).rejects.toMatchObject({ status: 401 });
    await expect(as('lost@x.example', 'brand new one')).resolves.toBeTruthy();
    const again = resetPassword(db, visit(), { token: old, password: 'another one' });
    await expect(again).rejects.toMatchObject({ status: 404 });
  });

  it('is refused for a person who also works for another account', async () => {
    const both = await member('both@x.example');
    await addMember(db, { account: 'harbour', email: 'both@x.example', name: 'B', role: 'agent', teams, password });
    await expect(makeResetLink(dora, { memberId: both.memberId })).rejects.toMatchObject({
      status: 409,
      detail: 'Member also works for another account, so this account cannot reset the password.',
    });
  });

  it('stops working when the person joins another account before it is used', async () => {
    const later = await member('later@x.example');
    const token = tokenOf(await makeResetLink(dora, { memberId: later.memberId }));
    await addMember(db, { account: 'harbour', email: 'later@x.example', name: 'L', role: 'agent', teams, password });
    await expect(resetPassword(db, visit(), { token, password: 'taken over!' })).rejects.toMatchObject({ status: 409 });
    await expect(as('later@x.example')).resolves.toBeTruthy();
  });

  it('is made by admins alone, for members of their account who have joined', async () => {
    const someone = await member('someone@x.example');
    await expect(makeResetLink(someone, { memberId: someone.memberId })).rejects.toMatchObject({ status: 403 });
    await expect(makeResetLink(erik, { memberId: someone.memberId })).rejects.toMatchObject({ status: 404 });
    const { memberId } = await invited(dora, 'pending@x.example');
    await expect(makeResetLink(dora, { memberId })).rejects.toMatchObject({ status: 409 });
  });
});

it('never stores a password in clear', async () => {
  const stored = JSON.stringify([
    await db.select().from(users),
    await db.select().from(members).where(eq(members.role, 'admin')),
  ]);
  expect(stored).not.toContain(password);
});
