import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { accounts, events, members, rateLimits, sessions, users } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { addMember, createAccount } from '@/lib/accounts/mutations';
import { removeMember } from '@/lib/members/mutations';
import type { Visit } from './address';
import { requireKey } from './keys';
import {
  createApiKey,
  endSession,
  revokeApiKey,
  revokeSession,
  revokeSessions,
  signIn,
  switchAccount,
} from './mutations';
import { findSession, listApiKeys, listSessions } from './queries';

const password = 'correct horse battery';
const visit = (address = '203.0.113.7'): Visit => ({ address, userAgent: 'Firefox', now: new Date() });

let db: Db;
let casa: string;
let harbour: string;

beforeAll(async () => {
  db = (await testDatabase()).db;
  const zone = { timezone: 'Europe/Lisbon', currency: 'EUR' };
  casa = await createAccount(db, { slug: 'casa', name: 'Casa', ...zone, email: 'dora@x.example', password });
  harbour = await createAccount(db, { slug: 'harbour', name: 'Harbour', ...zone, email: 'dora@x.example', password });
  await addMember(db, {
    account: 'casa',
    email: 'sofia@x.example',
    name: 'Sofia',
    role: 'agent',
    teams: ['support'],
    password,
  });
});

beforeEach(() => db.delete(rateLimits));

const signedIn = async (email: string) => {
  const id = await signIn(db, visit(), { email, password });
  return (await findSession(db, id, new Date()))!;
};

describe('signing in', () => {
  it('opens a session of the member with the settings of their account', async () => {
    const sofia = await signedIn('sofia@x.example');
    expect(sofia).toMatchObject({
      kind: 'member',
      accountId: casa,
      name: 'Sofia',
      role: 'agent',
      teams: ['support'],
      account: { slug: 'casa', timezone: 'Europe/Lisbon', slaSeconds: 360 },
    });
  });

  it('gives the same answer for a wrong password and an unknown person', async () => {
    const wrong = signIn(db, visit(), { email: 'sofia@x.example', password: 'guess' });
    await expect(wrong).rejects.toMatchObject({ status: 401, detail: 'The e-mail or the password is wrong.' });
    const unknown = signIn(db, visit(), { email: 'nobody@x.example', password: 'guess' });
    await expect(unknown).rejects.toMatchObject({ status: 401, detail: 'The e-mail or the password is wrong.' });
  });

  it('takes the same time for both', async () => {
    const times = { 'nobody2@x.example': Number.POSITIVE_INFINITY, 'sofia@x.example': Number.POSITIVE_INFINITY };
    // In turns, and the fastest of each: other work on the machine only ever adds time.
    for (let round = 0; round < 7; round++) {
      for (const email of ['nobody2@x.example', 'sofia@x.example'] as const) {
        const start = performance.now();
        await signIn(db, visit(`10.0.0.${round}`), { email, password: 'guess' }).catch(() => {});
        times[email] = Math.min(times[email], performance.now() - start);
      }
    }
    const ratio = times['nobody2@x.example'] / times['sofia@x.example'];
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('stores argon2id, never the password', async () => {
    const [user] = await db.select().from(users).where(eq(users.email, 'sofia@x.example'));
    expect(user!.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(user)).not.toContain(password);
  });

  it('throttles guesses at one person from many addresses, and says when to come back', async () => {
    for (let n = 0; n < 10; n++) {
      await signIn(db, visit(`198.51.100.${n}`), { email: 'sofia@x.example', password: 'guess' }).catch(() => {});
    }
    const right = signIn(db, visit('192.0.2.1'), { email: 'sofia@x.example', password });
    await expect(right).rejects.toMatchObject({ status: 429, detail: 'Too many tries. Try again in 15 minutes.' });
  });

  it('throttles one address that guesses at many people, and nobody else', async () => {
    for (let n = 0; n < 50; n++) {
      await signIn(db, visit('198.51.100.9'), { email: `n${n}@x.example`, password: 'guess' }).catch(() => {});
    }
    const blocked = signIn(db, visit('198.51.100.9'), { email: 'sofia@x.example', password });
    await expect(blocked).rejects.toMatchObject({ status: 429 });
    await expect(signIn(db, visit('198.51.100.10'), { email: 'sofia@x.example', password })).resolves.toBeTruthy();
  });

  it('lets no burst slip through the throttle', async () => {
    const guesses = Array.from({ length: 30 }, (_, n) =>
      signIn(db, visit(`192.0.2.${n}`), { email: 'sofia@x.example', password: 'guess' }).catch((error) => error.status),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((status) => status === 401)).toHaveLength(10);
    expect(answers.filter((status) => status === 429)).toHaveLength(20);
  });

  it('does not count right passwords', async () => {
    for (let n = 0; n < 12; n++) await signIn(db, visit(), { email: 'sofia@x.example', password });
  });
});

describe('sessions', () => {
  it('end when the browser signs out, when they run out, and when they are revoked', async () => {
    const sofia = await signedIn('sofia@x.example');
    await endSession(db, sofia.sessionId);
    expect(await findSession(db, sofia.sessionId, new Date())).toBeNull();
    const later = await signedIn('sofia@x.example');
    const inAMonth = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000 + 1000);
    expect(await findSession(db, later.sessionId, inAMonth)).toBeNull();
    await revokeSession(await signedIn('sofia@x.example'), { sessionId: later.sessionId });
    expect(await findSession(db, later.sessionId, new Date())).toBeNull();
  });

  it('are listed and revoked by their owner alone', async () => {
    const [sofia, dora] = [await signedIn('sofia@x.example'), await signedIn('dora@x.example')];
    const listed = await listSessions(sofia, new Date());
    expect(listed.map(({ id }) => id)).toContain(sofia.sessionId);
    expect(listed.map(({ id }) => id)).not.toContain(dora.sessionId);
    await expect(revokeSession(sofia, { sessionId: dora.sessionId })).rejects.toMatchObject({ status: 404 });
    expect(await findSession(db, dora.sessionId, new Date())).not.toBeNull();
  });

  it('end all at once', async () => {
    const [one, two] = [await signedIn('sofia@x.example'), await signedIn('sofia@x.example')];
    await revokeSessions(one);
    expect(await findSession(db, one.sessionId, new Date())).toBeNull();
    expect(await findSession(db, two.sessionId, new Date())).toBeNull();
  });

  it('follow a changed role at the next request', async () => {
    const sofia = await signedIn('sofia@x.example');
    await db.update(members).set({ role: 'manager' }).where(eq(members.id, sofia.memberId));
    expect((await findSession(db, sofia.sessionId, new Date()))!.role).toBe('manager');
    await db.update(members).set({ role: 'agent' }).where(eq(members.id, sofia.memberId));
  });

  it('leave who, when and whence in the log', async () => {
    const sofia = await signedIn('sofia@x.example');
    const logged = await db.select().from(events).where(eq(events.kind, 'session.started'));
    expect(logged.map(({ data }) => data)).toContainEqual({ memberId: sofia.memberId, userAgent: 'Firefox' });
  });
});

describe('switching the account', () => {
  it('moves the session, and the next sign-in begins where the last one was', async () => {
    const dora = await signedIn('dora@x.example');
    const other = dora.accountId === casa ? harbour : casa;
    await switchAccount(dora, { accountId: other });
    expect(await findSession(db, dora.sessionId, new Date())).toMatchObject({
      accountId: other,
      account: { id: other },
    });
    expect((await signedIn('dora@x.example')).accountId).toBe(other);
  });

  it('finds no account that the person is not in, or not any more', async () => {
    const sofia = await signedIn('sofia@x.example');
    await expect(switchAccount(sofia, { accountId: harbour })).rejects.toMatchObject({ status: 404 });
    await addMember(db, {
      account: 'harbour',
      email: 'sofia@x.example',
      name: 'Sofia',
      role: 'agent',
      teams: ['sales'],
      password,
    });
    await switchAccount(sofia, { accountId: harbour });
    const dora = await signedIn('dora@x.example');
    await switchAccount(dora, { accountId: harbour });
    const admin = (await findSession(db, dora.sessionId, new Date()))!;
    await removeMember(admin, { memberId: (await findSession(db, sofia.sessionId, new Date()))!.memberId });
    expect(await findSession(db, sofia.sessionId, new Date())).toBeNull();
    const back = await signedIn('sofia@x.example');
    expect(back.accountId).toBe(casa);
    await expect(switchAccount(back, { accountId: harbour })).rejects.toMatchObject({ status: 404 });
  });
});

describe('API keys', () => {
  const request = (key?: string, address = '203.0.113.9') =>
    new Request('http://localhost/api/v1', {
      headers: { 'x-forwarded-for': address, ...(key ? { authorization: `Bearer ${key}` } : {}) },
    });

  it('open their account alone, with their scopes, until they are revoked', async () => {
    const dora = await signedIn('dora@x.example');
    const { key, apiKeyId } = await createApiKey(dora, { name: 'PMS', scopes: ['read'] });
    expect(key).toMatch(/^bh_[\w-]{43}$/);
    expect(await requireKey(request(key), 'read')).toMatchObject({
      kind: 'api_key',
      accountId: dora.accountId,
      apiKeyId,
    });
    await expect(requireKey(request(key), 'write')).rejects.toMatchObject({ status: 403 });
    expect((await listApiKeys(dora))[0]).toMatchObject({
      name: 'PMS',
      hint: key.slice(-4),
      lastUsedAt: expect.any(Date),
    });
    expect(JSON.stringify(await db.query.apiKeys.findMany())).not.toContain(key);
    await revokeApiKey(dora, { apiKeyId });
    await expect(requireKey(request(key), 'read')).rejects.toMatchObject({ status: 401 });
  });

  it('are refused without, with a wrong one, and to an address that guesses', async () => {
    await expect(requireKey(request(), 'read')).rejects.toMatchObject({ status: 401 });
    for (let n = 0; n < 60; n++) await requireKey(request(`bh_${'x'.repeat(40)}${n}`), 'read').catch(() => {});
    await expect(requireKey(request(`bh_${'y'.repeat(43)}`), 'read')).rejects.toMatchObject({ status: 429 });
    await expect(requireKey(request(`bh_${'y'.repeat(43)}`, '192.0.2.77'), 'read')).rejects.toMatchObject({
      status: 401,
    });
  });

  it('are made and revoked by admins alone, each in their account', async () => {
    const sofia = await signedIn('sofia@x.example');
    const dora = await signedIn('dora@x.example');
    await expect(createApiKey(sofia, { name: 'x', scopes: ['read'] })).rejects.toMatchObject({ status: 403 });
    await expect(listApiKeys(sofia)).rejects.toMatchObject({ status: 403 });
    const { apiKeyId } = await createApiKey(dora, { name: 'x', scopes: ['read'] });
    await switchAccount(dora, { accountId: dora.accountId === casa ? harbour : casa });
    const elsewhere = (await findSession(db, dora.sessionId, new Date()))!;
    await expect(revokeApiKey(elsewhere, { apiKeyId })).rejects.toMatchObject({ status: 404 });
  });
});

it('keeps sessions and members of one account together', async () => {
  const sofia = await signedIn('sofia@x.example');
  const foreign = db.update(sessions).set({ accountId: harbour }).where(eq(sessions.id, sofia.sessionId));
  await expect(foreign).rejects.toThrow();
  expect(await db.select().from(accounts)).toHaveLength(2);
});
