import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isAway } from '@/db/away';
import { rowsOf } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { confirmArrived, reply, sendAgain, sendByHand } from '@/lib/conversations/mutations';
import { deliver, recoverDeliveries } from './delivery';
import { claimNext, LEASE } from './mutations';
import { providers } from './providers';
import { type Behaviour, idempotentLoopback, LoopbackServer, loopback } from './testing/loopback';
import { ASKED, later, type Stage, stage } from './testing/stage';

const { db } = await testDatabase();
providers.set(loopback.id, loopback).set(idempotentLoopback.id, idempotentLoopback);
let channel: LoopbackServer;
const opened: LoopbackServer[] = [];

beforeEach(async () => {
  channel = new LoopbackServer();
  opened.push(channel);
  await channel.open();
});
afterAll(() => {
  for (const server of opened) server.close();
});

const connected = (config = channel.url) => stage(db, { provider: loopback.id, config });
const written = async (stay: Stage, body = 'Yes, it is free.', at = later(2)) =>
  reply(stay.agent, { conversationId: stay.conversationId, body }, at);
const deliverAt = (stay: Stage, minutes: number, longestAttempt?: number) =>
  deliver(db, stay.thread, { clock: () => later(minutes), longestAttempt });

async function delivered(stay: Stage) {
  const [message] = await stay.ours();
  const { waitingSince } = await stay.conversation();
  return { delivery: message!.delivery, error: message!.deliveryError, waiting: waitingSince !== null };
}

/** When the delivery job that waits for a retry is due; the reply's own is of today, long after the staged times. */
async function nextJob(stay: Stage): Promise<string | undefined> {
  const [job] = await rowsOf<{ at: string }>(
    db,
    sql`select to_char(min(start_after) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from pgboss.job
      where name = 'deliver' and data ->> 'conversationId' = ${stay.conversationId}`,
  );
  return job?.at;
}

test('a reply ends the turn when it is written and reaches the guest once', async () => {
  const stay = await connected();
  await written(stay);
  expect(await delivered(stay)).toEqual({ delivery: 'queued', error: null, waiting: false });
  await deliverAt(stay, 3);
  await deliverAt(stay, 4);
  expect(channel.guest).toMatchObject([{ reservation: stay.reservation, body: 'Yes, it is free.' }]);
  expect(await stay.ours()).toMatchObject([{ delivery: 'sent', channelMessageId: 'loop-1', attempts: 1 }]);
  expect(await stay.turns()).toMatchObject([{ startedAt: ASKED, endedAt: later(2), endedBy: 'agent', seconds: 120 }]);
});

type Case = {
  name: string;
  meets: Behaviour;
  becomes: { delivery: string; error: RegExp | null; waiting: boolean };
  got: number;
};

const cases: Case[] = [
  {
    name: 'refuses for good',
    meets: { kind: 'refuse', status: 422, body: { detail: 'The guest has blocked you' } },
    becomes: { delivery: 'failed', error: /The guest has blocked you/, waiting: true },
    got: 0,
  },
  {
    name: 'redirects',
    meets: { kind: 'refuse', status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    becomes: { delivery: 'failed', error: /answered 302/, waiting: true },
    got: 0,
  },
  {
    name: 'asks to wait',
    meets: { kind: 'refuse', status: 429, headers: { 'retry-after': '120' } },
    becomes: { delivery: 'queued', error: /answered 429/, waiting: false },
    got: 0,
  },
  {
    name: 'asks to wait longer than a guest would',
    meets: { kind: 'refuse', status: 503, headers: { 'retry-after': '7200' } },
    becomes: { delivery: 'failed', error: /answered 503/, waiting: true },
    got: 0,
  },
  {
    name: 'fails without a word about the message',
    meets: { kind: 'refuse', status: 502 },
    becomes: { delivery: 'uncertain', error: /answered 502/, waiting: true },
    got: 0,
  },
  {
    name: 'takes the message and hangs up',
    meets: { kind: 'drop' },
    becomes: { delivery: 'uncertain', error: /lost before the channel answered/, waiting: true },
    got: 1,
  },
  {
    name: 'hangs up in the midst of its answer',
    meets: { kind: 'truncate' },
    becomes: { delivery: 'uncertain', error: /lost before the channel answered/, waiting: true },
    got: 1,
  },
  {
    name: 'takes the message and hangs',
    meets: { kind: 'hang' },
    becomes: { delivery: 'uncertain', error: /lost before the channel answered/, waiting: true },
    got: 1,
  },
  {
    name: 'gives no id',
    meets: { kind: 'accept', id: '' },
    becomes: { delivery: 'uncertain', error: /without giving it an id/, waiting: true },
    got: 1,
  },
];

describe.each(cases)('a channel that $name', ({ meets, becomes, got }) => {
  test(`leaves the message ${becomes.delivery}, and it is not sent again by itself`, async () => {
    const stay = await connected();
    channel.next(meets);
    await written(stay);
    await deliverAt(stay, 3, meets.kind === 'hang' ? 200 : undefined);
    const { error, ...state } = await delivered(stay);
    expect(state).toEqual({ delivery: becomes.delivery, waiting: becomes.waiting });
    expect(error).toMatch(becomes.error!);
    // Workers that come again, and the sweep, find nothing that they may do before its time.
    await deliverAt(stay, 3);
    await recoverDeliveries(db, () => later(3));
    await deliverAt(stay, 3);
    expect(channel.guest).toHaveLength(got);
    expect(channel.requests).toBe(1);
  });
});

test('a channel that asked to wait is asked again after that, and not before', async () => {
  const stay = await connected();
  channel.next({ kind: 'refuse', status: 429, headers: { 'retry-after': '120' } });
  await written(stay);
  await deliverAt(stay, 3);
  expect(await nextJob(stay)).toBe('2026-03-01T09:05:00Z');
  await deliverAt(stay, 4);
  expect(channel.requests).toBe(1);
  await deliverAt(stay, 5);
  expect(channel.guest).toHaveLength(1);
  expect(await delivered(stay)).toEqual({ delivery: 'sent', error: null, waiting: false });
});

test('a channel that cannot be reached is tried again a bounded number of times, then the turn is open again', async () => {
  const gone = new LoopbackServer();
  const url = await gone.open();
  gone.close();
  const stay = await connected(url);
  await written(stay);
  for (let minute = 10; minute <= 100; minute += 10) await deliverAt(stay, minute);
  expect(await delivered(stay)).toMatchObject({
    delivery: 'failed',
    error: expect.stringContaining('ECONNREFUSED'),
    waiting: true,
  });
  expect(await stay.ours()).toMatchObject([{ attempts: 6 }]);
});

test('messages of a conversation go in the order in which they were written, one at a time', async () => {
  const stay = await connected();
  const release = Promise.withResolvers<void>();
  channel.next({ kind: 'accept', delay: release.promise });
  await written(stay, 'one');
  await written(stay, 'two');
  const first = deliverAt(stay, 3);
  await channel.requested(1);
  await deliverAt(stay, 3);
  expect(channel.guest.map(({ body }) => body)).toEqual(['one']);
  release.resolve();
  await first;
  await Promise.all([deliverAt(stay, 3), deliverAt(stay, 3), deliverAt(stay, 3)]);
  expect(channel.guest.map(({ body }) => body)).toEqual(['one', 'two']);
});

describe('a worker that dies in the midst of a send', () => {
  test('leaves a message in doubt that nobody sends again, and the turn open', async () => {
    const stay = await connected();
    await written(stay);
    await written(stay, 'And it has a pool.');
    // Claimed, committed, and never heard of again.
    await claimNext(db, stay.thread, later(3));
    await deliverAt(stay, 3.5);
    expect(channel.requests).toBe(0);
    const after = new Date(later(3).getTime() + LEASE);
    await recoverDeliveries(db, () => new Date(after.getTime() + 1));
    await deliver(db, stay.thread, { clock: () => after });
    expect(await stay.ours()).toMatchObject([{ delivery: 'uncertain' }, { delivery: 'queued' }]);
    await deliver(db, stay.thread, { clock: () => after });
    expect(channel.guest.map(({ body }) => body)).toEqual(['And it has a pool.']);
  });

  test('has it sent again where the channel knows a repeat by its key', async () => {
    const idempotent = new LoopbackServer({ idempotent: true });
    opened.push(idempotent);
    await idempotent.open();
    const stay = await stage(db, { provider: idempotentLoopback.id, config: idempotent.url });
    await written(stay);
    const claim = await claimNext(db, stay.thread, later(3));
    await claim!.provider.send(claim!.connection, claim!.message, new AbortController().signal);
    for (let minute = 10; minute <= 30; minute += 10) await deliverAt(stay, minute);
    expect(idempotent.requests).toBe(2);
    expect(idempotent.guest).toHaveLength(1);
    expect(await delivered(stay)).toEqual({ delivery: 'sent', error: null, waiting: false });
  });

  test('and was only slow ends the doubt when it comes back', async () => {
    const stay = await connected();
    await written(stay);
    const release = Promise.withResolvers<void>();
    channel.next({ kind: 'accept', delay: release.promise });
    const slow = deliverAt(stay, 3);
    await channel.requested(1);
    await deliverAt(stay, 10);
    const { id } = (await stay.ours())[0]!;
    await sendAgain(stay.agent, { messageId: id }, later(11));
    release.resolve();
    await slow;
    await deliverAt(stay, 12);
    expect(channel.guest).toHaveLength(1);
    expect(await delivered(stay)).toEqual({ delivery: 'sent', error: null, waiting: false });
  });
});

describe('an echo of our own reply', () => {
  const echo = (stay: Stage, externalId = 'loop-1') =>
    stay.arrives({ externalId, from: 'agent', body: 'Yes, it is free.', sentAt: later(3) });

  test('is recognised, however often it comes', async () => {
    const stay = await connected();
    await written(stay);
    await deliverAt(stay, 3);
    for (let times = 0; times < 3; times += 1)
      expect(await echo(stay)).toMatchObject([{ ok: true, result: 'unchanged' }]);
    expect(await stay.ours()).toHaveLength(1);
  });

  test('that comes before the answer of the channel is folded into ours', async () => {
    const stay = await connected();
    await written(stay);
    const release = Promise.withResolvers<void>();
    channel.next({ kind: 'accept', delay: release.promise });
    const sending = deliverAt(stay, 3);
    await channel.requested(1);
    await echo(stay);
    expect(await stay.ours()).toHaveLength(2);
    release.resolve();
    await sending;
    await echo(stay);
    expect(await stay.ours()).toMatchObject([{ delivery: 'sent', memberId: stay.agent.memberId }]);
    expect(await stay.conversation()).toMatchObject({ lastMessageId: (await stay.ours())[0]!.id });
  });

  test('that comes at the same instant as the answer, five times, is one message', async () => {
    for (let round = 0; round < 5; round += 1) {
      const stay = await connected();
      await written(stay);
      channel.next({ kind: 'accept', id: `echo-${stay.accountId}` });
      const echoes = () => [1, 2, 3, 4, 5].map(() => echo(stay, `echo-${stay.accountId}`));
      await Promise.all([deliverAt(stay, 3), channel.requested(round + 1).then(() => Promise.all(echoes()))]);
      expect(await stay.ours()).toHaveLength(1);
    }
  });
});

test('a guest message that comes fifty times at once is one message', async () => {
  const stay = await connected();
  const message = { externalId: `g-${stay.accountId}`, from: 'guest' as const, body: 'Hello?', sentAt: later(1) };
  // A sender who is told that the database is busy (503) comes again.
  const send = (): ReturnType<Stage['arrives']> =>
    stay.arrives(message).catch((error) => (isAway(error) ? send() : Promise.reject(error)));
  const outcomes = (await Promise.all(Array.from({ length: 50 }, send))).flat();
  expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.id)).size).toBe(1);
  expect(outcomes.filter((outcome) => outcome.ok && outcome.result === 'created')).toHaveLength(1);
});

test('a channel that gives the id of an earlier message leaves the later one in doubt', async () => {
  const stay = await connected();
  channel.next({ kind: 'accept', id: 'same' }, { kind: 'accept', id: 'same' });
  await written(stay, 'one');
  await written(stay, 'two');
  await deliverAt(stay, 3);
  await deliverAt(stay, 3);
  expect(await stay.ours()).toMatchObject([
    { delivery: 'sent', channelMessageId: 'same' },
    { delivery: 'uncertain', channelMessageId: null, deliveryError: expect.stringContaining('earlier message') },
  ]);
});

test('a connection that is gone when the message should go leaves it not sent', async () => {
  const stay = await connected();
  await written(stay);
  await db.execute(sql`delete from channel_connections where account_id = ${stay.accountId}`);
  await deliverAt(stay, 3);
  expect(await delivered(stay)).toEqual({ delivery: 'not_sent', error: 'Airbnb is not connected', waiting: true });
});

describe('a message that did not surely arrive', () => {
  async function inDoubt() {
    const stay = await connected();
    channel.next({ kind: 'drop' });
    const { id } = await written(stay);
    await deliverAt(stay, 3);
    return { stay, step: { messageId: id } };
  }

  test('answers at the click when it was sent by hand, once', async () => {
    const { stay, step } = await inDoubt();
    await sendByHand(stay.agent, step, later(20));
    await sendByHand(stay.agent, step, later(30));
    expect(await stay.turns()).toMatchObject([{ endedAt: later(20), seconds: 1200 }]);
    expect(await stay.ours()).toMatchObject([{ sentByHandAt: later(20), sentByHandBy: stay.agent.memberId }]);
    await expect(sendAgain(stay.agent, step, later(31))).rejects.toMatchObject({ status: 409 });
  });

  test('answers as of when it was written once somebody saw that it arrived', async () => {
    const { stay, step } = await inDoubt();
    await confirmArrived(stay.agent, step, later(20));
    await confirmArrived(stay.agent, step, later(21));
    expect(await stay.turns()).toMatchObject([{ endedAt: later(2), seconds: 120 }]);
    await deliverAt(stay, 22);
    expect(channel.requests).toBe(1);
  });

  test('is sent once more when a person says so, and answers then', async () => {
    const { stay, step } = await inDoubt();
    await sendAgain(stay.agent, step, later(20));
    await sendAgain(stay.agent, step, later(21));
    await deliverAt(stay, 22);
    await deliverAt(stay, 23);
    expect(channel.requests).toBe(2);
    expect(await stay.turns()).toMatchObject([{ endedAt: later(20) }]);
  });

  test("is nobody else's to decide about", async () => {
    const { step } = await inDoubt();
    const stranger = await connected();
    for (const decide of [sendByHand, confirmArrived, sendAgain]) {
      await expect(decide(stranger.agent, step)).rejects.toMatchObject({ status: 404 });
      await expect(decide(stranger.agent, { messageId: "1' or true --" })).rejects.toMatchObject({ status: 404 });
    }
  });

  test('that has arrived needs no decision', async () => {
    const stay = await connected();
    const { id } = await written(stay);
    await deliverAt(stay, 3);
    await expect(sendByHand(stay.agent, { messageId: id })).rejects.toMatchObject({ status: 409 });
    await expect(sendAgain(stay.agent, { messageId: id })).rejects.toMatchObject({ status: 409 });
  });
});
