import { afterAll, afterEach, expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { reply } from '@/lib/conversations/mutations';
import { startJobs, stopJobs } from '@/lib/jobs/worker';
import type { Provider } from './channel';
import { providers } from './providers';
import { LoopbackServer, loopback } from './testing/loopback';
import { stage } from './testing/stage';

const { db } = await testDatabase();
const channel = new LoopbackServer();
const config = await channel.open();
const began = Promise.withResolvers<void>();
/** Never answers, and does not listen when it is told to end. */
const deaf: Provider = {
  ...loopback,
  id: 'deaf',
  send: () => {
    began.resolve();
    return new Promise(() => {});
  },
};
for (const provider of [loopback, deaf]) providers.set(provider.id, provider);

afterEach(() => stopJobs());
afterAll(() => channel.close());

test('workers deliver what was written before they came, and at once what is written after', async () => {
  const stay = await stage(db, { provider: loopback.id, config });
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'before' });
  await startJobs();
  await channel.requested(1);
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'after' });
  await channel.requested(2);
  await stopJobs();
  expect(channel.guest.map(({ body }) => body)).toEqual(['before', 'after']);
  expect((await stay.ours()).map(({ delivery }) => delivery)).toEqual(['sent', 'sent']);
});

test('a send that does not end when the workers stop leaves a message in doubt, which new workers do not send', async () => {
  const stay = await stage(db, { provider: deaf.id });
  await startJobs();
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'Yes' });
  await began.promise;
  await stopJobs(1000);
  let sends = 0;
  providers.set(deaf.id, { ...deaf, send: async () => ({ result: 'accepted', channelMessageId: `again-${++sends}` }) });
  await startJobs();
  const other = await stage(db, { provider: loopback.id, config });
  await reply(other.agent, { conversationId: other.conversationId, body: 'next' });
  await channel.requested(3);
  expect(sends).toBe(0);
  expect(['sending', 'uncertain']).toContain((await stay.ours())[0]!.delivery);
});
