import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { reply } from '@/lib/conversations/mutations';
import { deliver } from './delivery';
import { LEASE } from './mutations';
import { providers } from './providers';
import { LoopbackServer, loopback } from './testing/loopback';
import { type Stage, stage } from './testing/stage';

const { db, url } = await testDatabase();
providers.set(loopback.id, loopback);
const channel = new LoopbackServer();
const config = await channel.open();
const children: ChildProcess[] = [];

afterAll(() => {
  channel.close();
  for (const child of children) child.kill('SIGKILL');
});

/** Another process with workers on our database. */
async function worker(): Promise<ChildProcess> {
  const arguments_ = ['--import', 'tsx', join(import.meta.dirname, 'testing/worker.ts'), url!];
  const child = spawn(process.execPath, arguments_, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const died = once(child, 'exit').then(() => Promise.reject(new Error('The worker did not start.')));
  await Promise.race([once(child.stdout!, 'data'), died]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** What workers do once the leases of the dead have run out, until nothing is on its way. */
async function recover(stays: Stage[]): Promise<void> {
  const clock = () => new Date(Date.now() + LEASE + 1000);
  for (const stay of stays) {
    while ((await stay.ours()).some(({ delivery }) => delivery === 'queued' || delivery === 'sending')) {
      await deliver(db, stay.thread, { clock });
    }
  }
}

// Processes start slowly on a busy machine.
const PATIENCE = 120_000;

function onServer(name: string, run: () => Promise<void>): void {
  if (url) test(name, run, PATIENCE);
  else test.skip(`${name} (needs TEST_DATABASE_URL)`);
}

onServer('workers killed in the midst of sends: each reply at the guest at most once, none lost', async () => {
  const stays = await Promise.all(Array.from({ length: 8 }, () => stage(db, { provider: loopback.id, config })));
  const bodies = ['one', 'two', 'three'];
  let child = await worker();
  for (const stay of stays) {
    for (const body of bodies) await reply(stay.agent, { conversationId: stay.conversationId, body });
  }
  for (const requests of [4, 10]) {
    await channel.requested(requests);
    await kill(child);
    child = await worker();
  }
  await kill(child);
  await recover(stays);

  for (const stay of stays) {
    const at = channel.guest.filter(({ reservation }) => reservation === stay.reservation);
    expect(new Set(at.map(({ key }) => key)).size).toBe(at.length);
    expect(at.map(({ body }) => body)).toEqual(bodies.filter((body) => at.some((each) => each.body === body)));
    for (const { id, delivery } of await stay.ours()) {
      expect(['sent', 'uncertain']).toContain(delivery);
      if (delivery === 'sent') expect(at.map(({ key }) => key)).toContain(id);
    }
  }
});

onServer('a worker killed while the channel hangs: a person is asked, and the turn is open', async () => {
  const stay = await stage(db, { provider: loopback.id, config });
  const before = channel.requests;
  channel.next({ kind: 'hang' });
  const child = await worker();
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'Yes' });
  await channel.requested(before + 1);
  await kill(child);
  const next = await worker();
  await kill(next);
  expect(await stay.ours()).toMatchObject([{ delivery: 'sending' }]);
  await recover([stay]);
  expect(await stay.ours()).toMatchObject([
    { delivery: 'uncertain', deliveryError: expect.stringContaining('interrupted') },
  ]);
  expect((await stay.conversation()).waitingSince).not.toBeNull();
  expect(channel.requests).toBe(before + 1);
});
