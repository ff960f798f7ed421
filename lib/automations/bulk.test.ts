import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import { previewBulk, sendBulk, undoBulk } from './bulk';
import type { BulkInput } from './input';
import { listBulks } from './queries';
import { Desk } from './testing';

const { db } = await testDatabase();
const NOW = new Date('2026-05-02T10:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const chenOf = (desk: Desk) => desk.world.agents.chen!;

async function open() {
  const desk = await Desk.open(db, NOW);
  const at = '2026-04-01T10:00:00Z';
  await desk.tell(
    NOW,
    stay('here', at),
    stay('leaving', at, { checkIn: '2026-04-28', checkOut: '2026-05-02' }),
    stay('coming', at, { checkIn: '2026-05-03', checkOut: '2026-05-06', listing: 'dunes' }),
    stay('off', at, { status: 'cancelled' }),
    stay('by-mail', at, { channel: 'email', listing: 'dunes' }),
  );
  return desk;
}

const noWater = (changes: Partial<BulkInput> = {}): BulkInput => ({
  ...{ id: uuidv7(), name: 'No water', listingIds: [], statuses: ['confirmed'], channel: null, except: [] },
  ...{ from: '2026-05-02', to: '2026-05-03' },
  templates: [{ language: 'en', body: 'No water at {{listing.name}}, {{guest.firstName}}' }],
  ...changes,
});

it('shows to whom it would go, as what, and what stands in the way', async () => {
  const desk = await open();
  const { conversationId } = { conversationId: (await desk.conversation('coming')).id };
  const { recipients, total, waiting } = await previewBulk(chenOf(desk), noWater({ except: [conversationId] }), NOW);
  expect(recipients.map(({ text, isExcluded, reason }) => [text, isExcluded, reason]).sort()).toEqual([
    ['No water at Casa Azul, Ana', false, null],
    ['No water at Dune Studios, Ana', false, 'not-connected'],
    ['No water at Dune Studios, Ana', true, null],
  ]);
  expect([total, waiting]).toEqual([2, 1]);
});

it('goes to all but those left out, once, after a minute', async () => {
  const desk = await open();
  const input = noWater({ except: [(await desk.conversation('coming')).id] });
  const sent = await sendBulk(chenOf(desk), input, NOW);
  expect(sent).toEqual({ id: input.id, sendAt: later(60), count: 2 });
  expect(await sendBulk(chenOf(desk), input, later(5))).toEqual(sent);
  await desk.send(later(59));
  expect(await desk.sent()).toEqual([]);
  await desk.send(later(60));
  await desk.send(later(61));
  expect((await desk.sent()).map(({ booking, body }) => [booking, body])).toEqual([
    ['here', 'No water at Casa Azul, Ana'],
  ]);
  expect(await listBulks(chenOf(desk))).toMatchObject([
    { id: input.id, createdBy: 'Chen Li', sendAt: later(60), counts: { sent: 1, held: 1, scheduled: 0 } },
  ]);
  await expect(undoBulk(chenOf(desk), { id: input.id }, later(70))).rejects.toMatchObject({ status: 409 });
});

it('is taken back before the first has left', async () => {
  const desk = await open();
  const input = noWater();
  await sendBulk(chenOf(desk), input, NOW);
  await undoBulk(chenOf(desk), { id: input.id }, later(59));
  await undoBulk(chenOf(desk), { id: input.id }, later(59));
  await desk.send(later(60));
  expect(await desk.sent()).toEqual([]);
  expect(await listBulks(chenOf(desk))).toMatchObject([{ counts: { sent: 0, held: 0, scheduled: 0, cancelled: 3 } }]);
});

it('is for managers, of their own account, and for somebody', async () => {
  const [desk, elsewhere] = [await open(), await Desk.open(db, NOW)];
  const input = noWater();
  for (const run of [previewBulk, sendBulk])
    await expect(run(desk.sofia, input, NOW)).rejects.toMatchObject({ status: 403 });
  await expect(undoBulk(desk.sofia, { id: input.id }, NOW)).rejects.toMatchObject({ status: 403 });
  await sendBulk(chenOf(desk), input, NOW);
  await expect(undoBulk(chenOf(elsewhere), { id: input.id }, NOW)).rejects.toMatchObject({ status: 404 });
  const nobody = { detail: 'There is nobody to send it to.' };
  await expect(sendBulk(chenOf(elsewhere), noWater(), NOW)).rejects.toMatchObject(nobody);
  expect(await listBulks(chenOf(elsewhere))).toEqual([]);
});
