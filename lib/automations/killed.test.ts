import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterAll, expect, test } from 'vitest';
import { stay } from '@/db/fixtures';
import { messages } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { providers } from '@/lib/channels/providers';
import { LoopbackServer, loopback } from '@/lib/channels/testing/loopback';
import { sendBulk } from './bulk';
import { sendAutomated } from './sending';
import { Desk } from './testing';

const { db, url } = await testDatabase();
providers.set(loopback.id, loopback);
const channel = new LoopbackServer();
const config = await channel.open();
const children: ChildProcess[] = [];
const never = new AbortController().signal;

afterAll(() => {
  channel.close();
  for (const child of children) child.kill('SIGKILL');
});

/** Another process with workers on our database, which is at work some time after this. */
function worker(): ChildProcess {
  const file = join(import.meta.dirname, '../channels/testing/worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, url!], { stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}

/** Waits until more has been sent than before, and says how much. */
async function moreThan(desk: Desk, before: number): Promise<number> {
  for (;;) {
    const count = await db.$count(
      messages,
      and(eq(messages.accountId, desk.accountId), eq(messages.author, 'automation')),
    );
    if (count > before) return count;
    await after(5);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const STAYS = 1200;

/** An operator with many guests in house and a message to all of them that is due. */
async function everybody(): Promise<Desk> {
  const now = new Date();
  const desk = await Desk.open(db, now, { provider: loopback.id, config });
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const dates = { checkIn: day(-1), checkOut: day(2) };
  const made = new Date(now.getTime() - 5 * 86_400_000).toISOString();
  const bookings = Array.from({ length: STAYS }, (_, place) => stay(`b${place}`, made, dates));
  for (let start = 0; start < STAYS; start += 300) await desk.tell(now, ...bookings.slice(start, start + 300));
  await sendBulk(
    desk.dora,
    {
      ...{ id: uuidv7(), name: 'No water', listingIds: [], statuses: ['confirmed'], channel: null, except: [] },
      ...{ from: day(0), to: day(0), templates: [{ language: 'en', body: 'No water' }] },
    },
    new Date(now.getTime() - 61_000),
  );
  return desk;
}

/** Each is one message, and no message is of none. */
async function expectOnce(desk: Desk): Promise<void> {
  const [plans, sent] = [await desk.plans(), await desk.sent()];
  expect(plans.filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(sent.map(({ id }) => id).sort()).toEqual(plans.map(({ messageId }) => messageId).sort());
  expect(new Set(sent.map(({ conversationId }) => conversationId)).size).toBe(STAYS);
}

function onServer(name: string, run: () => Promise<void>): void {
  if (url) test(name, run, 240_000);
  else test.skip(`${name} (needs TEST_DATABASE_URL)`);
}

onServer('workers killed in the midst of sending, two at once: each guest is written to once', async () => {
  const desk = await everybody();
  let count = 0;
  for (let round = 1; round <= 2; round += 1) {
    const pair = [worker(), worker()];
    count = await moreThan(desk, count);
    await Promise.all(pair.map(kill));
    expect(count).toBeLessThan(STAYS);
  }
  await sendAutomated(db, never, () => new Date());
  await expectOnce(desk);
  expect(new Set(channel.guest.map(({ key }) => key)).size).toBe(channel.guest.length);
});

onServer('several that send at once share the work and double nothing', async () => {
  const desk = await everybody();
  const run = () => sendAutomated(db, never, () => new Date());
  await Promise.all([run(), run(), run(), run()]);
  await run();
  await expectOnce(desk);
});
