import { expect, it } from 'vitest';
import { stay } from '@/db/fixtures';
import { channelConnections } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { differenceOf } from './difference';
import type { RuleInput } from './input';
import { bookingsToTry, previewRule } from './preview';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const NOW = new Date('2026-04-25T10:00:00Z');
const MADE = '2026-04-01T10:00:00Z';
const rule = (changes: Partial<RuleInput> = {}): RuleInput => ({ ...plainRule, ...changes });

async function open() {
  const desk = await Desk.open(db, NOW);
  await desk.tell(
    new Date(MADE),
    stay('one', MADE),
    stay('two', MADE, { checkIn: '2026-05-03', checkOut: '2026-05-06', listing: 'dunes' }),
    stay('far', MADE, { checkIn: '2026-07-03', checkOut: '2026-07-06' }),
    stay('off', MADE, { status: 'cancelled' }),
  );
  return desk;
}

it('shows a rule on a booking: when it goes and what the guest reads', async () => {
  const desk = await open();
  const shown = await previewRule(desk.dora, { rule: rule({ templates: phone }) }, NOW);
  expect(shown).toMatchObject({
    booking: { guest: { name: 'Ana Silva' }, listing: { name: 'Casa Azul' }, reservation: { code: 'HMONE' } },
    messages: [
      {
        sendAt: new Date('2026-05-01T13:00:00Z'),
        state: 'scheduled',
        text: '[guest.phone?]',
        missing: ['guest.phone'],
      },
    ],
    nothing: null,
  });
  const { id: conversationId } = await desk.conversation('off');
  expect(await previewRule(desk.dora, { rule: rule(), conversationId }, NOW)).toMatchObject({
    messages: [{ state: 'skipped', reason: 'cancelled' }],
  });
  const event = rule({ trigger: { on: 'review', minutes: 30 } });
  expect((await previewRule(desk.dora, { rule: event }, NOW)).messages).toMatchObject([
    { sendAt: new Date('2026-04-25T10:30:00Z'), state: 'scheduled' },
  ]);
  const elsewhere = await Desk.open(db, NOW);
  expect(await previewRule(elsewhere.dora, { rule: rule() }, NOW)).toMatchObject({ booking: null, messages: [] });
  await expect(previewRule(elsewhere.dora, { rule: rule(), conversationId }, NOW)).rejects.toMatchObject({
    status: 404,
  });
});

const phone = [{ language: 'en', body: '{{guest.phone}}' }];

it('tells what a new rule adds in two weeks, and what stands in the way', async () => {
  const desk = await open();
  const input = { rule: rule({ templates: phone, channel: 'whatsapp' }), isOn: true };
  await db.insert(channelConnections).values({ accountId: desk.accountId, channel: 'whatsapp', provider: 'demo' });
  const difference = await differenceOf(desk.dora, input, NOW);
  expect(difference).toMatchObject({ added: 2, moved: 0, dropped: 0, unchanged: 0, outsideWindow: 2 });
  expect(difference.blocked).toEqual({ total: 2, by: [{ variable: 'guest.phone', count: 2 }] });
  expect(difference.examples.map(({ kind, listing }) => [kind, listing])).toEqual([
    ['added', 'Casa Azul'],
    ['added', 'Dune Studios'],
  ]);
});

it('tells what a change moves and drops, and what switching off drops', async () => {
  const desk = await open();
  const id = await desk.rule(new Date(MADE));
  const same = await differenceOf(desk.dora, { rule: rule({ id }), isOn: true }, NOW);
  expect(same).toMatchObject({ added: 0, moved: 0, dropped: 0, unchanged: 2 });
  const earlier = rule({ id, trigger: { on: 'check-in', minutes: -120 } });
  expect(await differenceOf(desk.dora, { rule: earlier, isOn: true }, NOW)).toMatchObject({ moved: 2, unchanged: 0 });
  const { listingId } = await desk.conversation('two');
  const narrow = rule({ id, conditions: [{ if: 'listing', in: [listingId] }] });
  expect(await differenceOf(desk.dora, { rule: narrow, isOn: true }, NOW)).toMatchObject({ dropped: 1, unchanged: 1 });
  expect(await differenceOf(desk.dora, { rule: rule({ id }), isOn: false }, NOW)).toMatchObject({ dropped: 2 });
});

it('offers bookings to try it on, by name or code', async () => {
  const desk = await open();
  expect((await bookingsToTry(desk.dora, '', NOW)).map(({ code }) => code)).toEqual(ORDER);
  expect((await bookingsToTry(desk.dora, 'hm-far', NOW)).map(({ code }) => code)).toEqual(['HMFAR']);
  expect(await bookingsToTry(desk.dora, 'sílva', NOW)).toHaveLength(4);
});

const ORDER = ['HMONE', 'HMOFF', 'HMTWO', 'HMFAR'];

it('is for admins', async () => {
  const desk = await open();
  const { chen } = desk.world.agents;
  for (const run of [
    () => previewRule(chen!, { rule: rule() }, NOW),
    () => differenceOf(chen!, { rule: rule(), isOn: true }, NOW),
    () => bookingsToTry(chen!, '', NOW),
  ])
    await expect(run()).rejects.toMatchObject({ status: 403 });
});
