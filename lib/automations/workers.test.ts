import { afterAll, afterEach, expect, test } from 'vitest';
import { stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import { providers } from '@/lib/channels/providers';
import { LoopbackServer, loopback } from '@/lib/channels/testing/loopback';
import { startJobs, stopJobs } from '@/lib/jobs/worker';
import { saveRule, switchRule } from './mutations';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const channel = new LoopbackServer();
const config = await channel.open();
providers.set(loopback.id, loopback);

afterEach(() => stopJobs());
afterAll(() => channel.close());

test('workers send what a booking sets off at once, and what falls due in a moment in its second', async () => {
  const before = new Date(Date.now() - 3_600_000);
  const desk = await Desk.open(db, before, { provider: loopback.id, config });
  for (const [name, minutes] of Object.entries({ 'At once': 0, 'In a minute': 1 })) {
    const trigger = { on: 'confirmed' as const, minutes };
    const { id } = await saveRule(desk.dora, { ...plainRule, name, trigger }, before);
    await switchRule(desk.dora, { id, isOn: true }, before);
  }
  await startJobs();
  await desk.tell(new Date(), stay('one', new Date().toISOString()));
  await channel.requested(1);
  // A minute after it was confirmed is a moment from now.
  await desk.tell(new Date(), stay('two', new Date(Date.now() - 57_000).toISOString()));
  await channel.requested(3);
  expect(channel.guest.map(({ reservation }) => reservation)).toEqual(['one', 'two', 'two']);
  const [planned] = (await desk.plans('two')).filter(({ rule }) => rule === 'In a minute');
  expect(+planned!.settledAt! - +planned!.sendAt).toBeLessThan(5000);
}, 30_000);
