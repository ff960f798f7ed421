import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { inquiry, says, stay } from '@/db/fixtures';
import { channelConnections, conversations, guests, listingFacts, reservations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { demo } from '@/lib/channels/demo';
import { providers } from '@/lib/channels/providers';
import { reply } from '@/lib/conversations/mutations';
import { cancelPlanned, editPlanned, optOut, sendPlannedNow } from './interventions';
import { saveRule } from './mutations';
import { soonToHear } from './planned';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const at = (time: string) => new Date(time);
/** Check-in is on 1 May at 15:00 in Lisbon, which is 14:00 in UTC. */
const MADE = at('2026-04-01T10:00:00Z');
const DUE = at('2026-05-01T13:00:00Z');
const made = MADE.toISOString();
const later = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000);

async function open(fields = {}) {
  const desk = await Desk.open(db, MADE);
  const id = await desk.rule(MADE, fields);
  return { desk, id };
}

it('sends what is due, once, as an automation, and answers nothing by it', async () => {
  const { desk } = await open();
  await desk.tell(MADE, stay('one', made), says('one', 'guest', made));
  expect(await desk.plans()).toMatchObject([{ state: 'scheduled', sendAt: DUE }]);
  await desk.send(later(DUE, -1));
  expect(await desk.sent()).toEqual([]);
  await desk.send(DUE);
  await desk.send(DUE);
  await desk.send(later(DUE, -3600));
  await desk.send(later(DUE, 60));
  expect(await desk.sent()).toMatchObject([
    { body: 'Hello Ana', author: 'automation', memberId: null, delivery: 'queued', sentAt: DUE },
  ]);
  const [planned] = await desk.plans();
  expect(planned).toMatchObject({ state: 'sent', settledAt: DUE, settledBy: null });
  expect(planned!.messageId).toBe((await desk.sent())[0]!.id);
  const conversation = await desk.conversation('one');
  expect(conversation.waitingSince).toEqual(MADE);
  expect(conversation.assigneeId).toBeNull();
});

it('goes on with the next, in order, in the words of each guest', async () => {
  const templates = [
    { language: 'en', body: 'Hi' },
    { language: 'pt', body: 'Olá' },
  ];
  const { desk } = await open({ templates });
  await desk.rule(MADE, { name: 'Second', trigger: { on: 'check-in', minutes: -30 } });
  await desk.tell(
    MADE,
    stay('one', made),
    stay('two', made, { guest: { externalId: 'g', name: 'X', language: 'fi' } }),
  );
  await desk.send(later(DUE, 1900));
  expect((await desk.sent('one')).map(({ body }) => body)).toEqual(['Olá', 'Hello Ana']);
  expect((await desk.sent('two')).map(({ body }) => body)).toEqual(['Hi', 'Hello X']);
});

it('follows a booking that moves or is cancelled while it is due', async () => {
  const { desk } = await open();
  await desk.tell(MADE, stay('one', made), stay('two', made));
  const moving = later(DUE, -60);
  const occurredAt = moving.toISOString();
  await desk.tell(moving, stay('one', occurredAt, { checkIn: '2026-05-02', checkOut: '2026-05-06' }));
  await desk.tell(moving, stay('two', occurredAt, { status: 'cancelled' }));
  await desk.send(DUE);
  expect(await desk.sent()).toEqual([]);
  expect(await desk.plans('two')).toMatchObject([{ state: 'skipped', reason: 'cancelled' }]);
  await desk.send(later(DUE, 86_400));
  expect((await desk.sent()).map(({ booking }) => booking)).toEqual(['one']);
  await desk.tell(
    later(DUE, 86_460),
    stay('one', later(DUE, 86_460).toISOString(), { checkIn: '2026-05-09', checkOut: '2026-05-12' }),
  );
  await desk.send(later(DUE, 9 * 86_400));
  expect(await desk.sent()).toHaveLength(1);
});

it('sends once, before or after, what moves at the very moment at which it is due', async () => {
  const { desk } = await open();
  const bookings = Array.from({ length: 12 }, (_, place) => `b${place}`);
  await desk.tell(MADE, ...bookings.map((booking) => stay(booking, made)));
  const moved = { checkIn: '2026-05-03', checkOut: '2026-05-07' };
  const moves = bookings.map((booking) => desk.tell(DUE, stay(booking, DUE.toISOString(), moved)));
  await Promise.all([...moves, desk.send(DUE), desk.send(DUE)]);
  for (const { state, sendAt } of await desk.plans()) {
    expect([state, sendAt]).toEqual(state === 'sent' ? ['sent', DUE] : ['scheduled', later(DUE, 2 * 86_400)]);
  }
  await desk.send(later(DUE, 2 * 86_400));
  expect((await desk.sent()).map(({ booking }) => booking).sort()).toEqual([...bookings].sort());
});

it('asks the plan again: what an older plan says does not leave', async () => {
  const { desk, id } = await open();
  await desk.tell(MADE, stay('one', made));
  await db.update(conversations).set({ funLevel: 4 });
  await saveRule(desk.dora, { ...plainRule, id, trigger: { on: 'check-in', minutes: -30 } }, later(DUE, -7200));
  await desk.send(DUE);
  expect(await desk.sent()).toEqual([]);
  await desk.replan(DUE);
  await desk.send(later(DUE, 1800));
  expect(await desk.sent()).toHaveLength(1);
});

it('lets words that a person wrote for other dates wait, even if the plan has not followed yet', async () => {
  const { desk } = await open();
  await desk.tell(MADE, stay('one', made));
  await editPlanned(desk.sofia, { plannedId: (await desk.plans('one'))[0]!.id, body: 'See you today' }, MADE);
  await db.update(reservations).set({ checkIn: '2026-05-02' }).where(eq(reservations.accountId, desk.accountId));
  await desk.send(DUE);
  expect(await desk.plans('one')).toMatchObject([{ state: 'held', reason: 'rewritten' }]);
});

it('never sends a blank: it is held with the name, and leaves once a person lets it, filled in', async () => {
  const templates = [{ language: 'en', body: 'Code {{listing.doorCode}}, phone {{guest.phone|none}}' }];
  const { desk } = await open({ templates });
  await desk.tell(MADE, stay('one', made));
  await desk.send(DUE);
  const [held] = await desk.plans();
  expect(held).toMatchObject({ state: 'held', reason: 'empty:listing.doorCode', settledAt: null });
  const refused = { status: 409, detail: 'It cannot leave, as this is not known here: Door code.' };
  await expect(sendPlannedNow(desk.sofia, { plannedId: held!.id }, DUE)).rejects.toMatchObject(refused);
  const { listingId } = await desk.conversation('one');
  const fact = { accountId: desk.accountId, listingId, key: 'door-code', value: '4711#', release: 'arrival' as const };
  await db.insert(listingFacts).values({ ...fact, hoursBefore: 24, asOf: MADE });
  await sendPlannedNow(desk.sofia, { plannedId: held!.id }, later(DUE, 60));
  expect(await desk.sent()).toMatchObject([{ body: 'Code 4711#, phone none' }]);
  expect(await desk.plans()).toMatchObject([{ state: 'sent', settledBy: desk.sofia.memberId }]);
});

it('tells a code to nobody who may not have it yet', async () => {
  const templates = [{ language: 'en', body: 'Code {{listing.doorCode}}' }];
  const { desk } = await open({ templates, trigger: { on: 'check-in', minutes: -3 * 1440 } });
  await desk.tell(MADE, stay('one', made));
  const { listingId } = await desk.conversation('one');
  const fact = { accountId: desk.accountId, listingId, key: 'door-code', value: '4711#', release: 'arrival' as const };
  await db.insert(listingFacts).values({ ...fact, hoursBefore: 24, asOf: MADE });
  await desk.send(later(DUE, 3600 - 3 * 86_400));
  expect(await desk.plans()).toMatchObject([{ state: 'held', reason: 'empty:listing.doorCode' }]);
});

it('lets the assistant know what comes, in words that the guest may have now', async () => {
  const templates = [{ language: 'en', body: 'Code {{listing.doorCode}}' }];
  const { desk } = await open({ templates });
  await desk.rule(MADE, { name: 'Edited', trigger: { on: 'check-in', minutes: -30 } });
  await desk.tell(MADE, stay('one', made));
  const { id, listingId } = await desk.conversation('one');
  const fact = { accountId: desk.accountId, listingId, key: 'door-code', value: '4711#', release: 'arrival' as const };
  await db.insert(listingFacts).values({ ...fact, hoursBefore: 24, asOf: MADE });
  const [, edited] = await desk.plans();
  await editPlanned(desk.sofia, { plannedId: edited!.id, body: 'The code is 4711#' }, MADE);
  const soon = (now: Date) => soonToHear(db, desk.sofia, id, now);
  expect(await soon(MADE)).toEqual([
    { at: DUE, body: 'Code [listing.doorCode?]' },
    { at: later(DUE, 1800), body: 'Edited' },
  ]);
  expect((await soon(later(DUE, -60)))[0]).toEqual({ at: DUE, body: 'Code 4711#' });
  expect((await desk.plans()).length).toBe(2);
});

it('is held while the guest is unhappy or a person has just written, and expires there', async () => {
  const { desk } = await open({ holdsWhenUnhappy: true, holdsAfterPersonHours: 2 });
  await desk.tell(MADE, stay('one', made), stay('two', made), stay('three', made));
  const [one, two] = [await desk.conversation('one'), await desk.conversation('two')];
  await db.update(conversations).set({ funLevel: 3 }).where(eq(conversations.id, one.id));
  await reply(desk.sofia, { conversationId: two.id, body: 'Hello' }, later(DUE, -3600));
  await desk.send(DUE);
  expect((await desk.plans()).map(({ booking, state, reason }) => [booking, state, reason]).sort()).toEqual([
    ['one', 'held', 'unhappy'],
    ['three', 'sent', null],
    ['two', 'held', 'person-wrote'],
  ]);
  await desk.send(later(DUE, 3600));
  expect(await desk.plans('one')).toMatchObject([{ state: 'skipped', reason: 'expired', settledAt: later(DUE, 3600) }]);
  await expect(sendPlannedNow(desk.sofia, { plannedId: (await desk.plans('one'))[0]!.id }, DUE)).rejects.toMatchObject({
    status: 409,
  });
});

it('is held where no channel carries it, or the channel takes nothing at that time', async () => {
  const { desk } = await open();
  const whatsapp = await desk.rule(MADE, { name: 'By WhatsApp', channel: 'whatsapp' });
  await desk.tell(MADE, stay('one', made));
  await desk.send(DUE);
  const of = async (id: string) => (await desk.plans()).find(({ automationId }) => automationId === id);
  expect(await of(whatsapp)).toMatchObject({ state: 'held', reason: 'not-connected' });
  await db.insert(channelConnections).values({ accountId: desk.accountId, channel: 'whatsapp', provider: 'demo' });
  await desk.tell(MADE, stay('two', made));
  await desk.tell(DUE, says('two', 'guest', later(DUE, -25 * 3600).toISOString(), { channel: 'whatsapp' }));
  await desk.tell(MADE, stay('three', made));
  await desk.tell(DUE, says('three', 'guest', later(DUE, -23 * 3600).toISOString(), { channel: 'whatsapp' }));
  await desk.send(DUE);
  const found = (await desk.plans()).filter(({ automationId }) => automationId === whatsapp);
  expect(found.map(({ booking, state, reason }) => [booking, state, reason]).sort()).toEqual([
    ['one', 'held', 'not-connected'],
    ['three', 'sent', null],
    ['two', 'held', 'window'],
  ]);
  expect((await desk.sent('three')).map(({ channel }) => channel).sort()).toEqual(['airbnb', 'whatsapp']);
});

it('goes in other words, at another time, or not at all, as a person says', async () => {
  const { desk } = await open();
  await desk.tell(MADE, stay('one', made), stay('two', made), stay('three', made));
  const id = async (booking: string) => ({ plannedId: (await desk.plans(booking))[0]!.id });
  await editPlanned(desk.sofia, { ...(await id('one')), body: 'Welcome {{guest.name}}' }, MADE);
  await editPlanned(desk.sofia, { ...(await id('two')), sendAt: later(DUE, 600) }, MADE);
  await cancelPlanned(desk.sofia, await id('three'), MADE);
  await desk.tell(
    later(MADE, 60),
    stay('two', later(MADE, 60).toISOString(), { total: { amount: '7', currency: 'EUR' } }),
  );
  await desk.send(DUE);
  expect((await desk.sent()).map(({ booking, body }) => [booking, body])).toEqual([['one', 'Welcome {{guest.name}}']]);
  await desk.send(later(DUE, 600));
  expect((await desk.sent()).map(({ booking }) => booking)).toEqual(['one', 'two']);
  expect(await desk.plans('three')).toMatchObject([{ state: 'cancelled', settledBy: desk.sofia.memberId }]);
  const over = { status: 409, detail: 'It has left already.' };
  await expect(cancelPlanned(desk.sofia, await id('one'), DUE)).rejects.toMatchObject(over);
  await expect(sendPlannedNow(desk.sofia, await id('three'), DUE)).rejects.toMatchObject({
    detail: 'It was cancelled already.',
  });
  const elsewhere = await Desk.open(db, MADE);
  await expect(cancelPlanned(elsewhere.sofia, await id('one'), DUE)).rejects.toMatchObject({ status: 404 });
});

it('wins back one guest once a day, and none who has opted out', async () => {
  const desk = await Desk.open(db, MADE);
  await desk.rule(MADE, { trigger: { on: 'silence', hours: 48 } });
  const same = { guest: { externalId: 'same', name: 'Ana Silva' } };
  for (const booking of ['one', 'two']) {
    await desk.tell(MADE, inquiry(booking, made, { ...same, status: 'declined' }));
  }
  await desk.tell(MADE, inquiry('three', made, { status: 'declined' }));
  const three = await desk.conversation('three');
  expect(await desk.plans()).toMatchObject([{ state: 'scheduled' }, { state: 'scheduled' }, { state: 'scheduled' }]);
  await optOut(desk.sofia, { guestId: three.guestId, isOut: true }, later(MADE, 60));
  expect((await db.select().from(guests).where(eq(guests.id, three.guestId)))[0]!.optedOutAt).not.toBeNull();
  await desk.send(later(MADE, 48 * 3600));
  expect((await desk.plans()).map(({ booking, state, reason }) => [booking, state, reason]).sort()).toEqual(
    expect.arrayContaining([['three', 'skipped', 'opted-out']]),
  );
  expect(await desk.sent()).toHaveLength(1);
  expect((await desk.plans()).filter(({ reason }) => reason === 'one-a-day')).toHaveLength(1);
});

it('keeps to what a channel takes in a minute, in order', async () => {
  providers.set('narrow', { ...demo, id: 'narrow', capabilities: { ...demo.capabilities, perMinute: 2 } });
  const desk = await Desk.open(db, MADE, { provider: 'narrow' });
  await desk.rule(MADE);
  const bookings = ['a', 'b', 'c', 'd', 'e'];
  for (const [minutes, booking] of bookings.entries()) {
    await desk.tell(MADE, stay(booking, made));
    const [planned] = await desk.plans(booking);
    await editPlanned(desk.sofia, { plannedId: planned!.id, sendAt: later(DUE, minutes) }, MADE);
  }
  const order = async () => (await desk.sent()).map(({ booking }) => booking);
  const start = later(DUE, 10);
  await desk.send(start);
  await desk.send(later(start, 59));
  expect(await order()).toEqual(['a', 'b']);
  await desk.send(later(start, 60));
  expect(await order()).toEqual(['a', 'b', 'c', 'd']);
  await desk.send(later(start, 120));
  expect(await order()).toEqual(bookings);
});

it('leaves in no quiet hours, however late the sender comes', async () => {
  const { desk } = await open({ trigger: { on: 'check-in', minutes: 60 }, quiet: { from: '16:30', to: '18:00' } });
  await desk.tell(MADE, stay('one', made));
  const [due, late, end] = [at('2026-05-01T15:00:00Z'), at('2026-05-01T15:40:00Z'), at('2026-05-01T17:00:00Z')];
  expect(await desk.plans()).toMatchObject([{ state: 'scheduled', sendAt: due }]);
  await desk.send(late);
  expect(await desk.sent()).toEqual([]);
  const putOff = { state: 'scheduled', reason: 'quiet', dueAt: due, sendAt: end };
  expect(await desk.plans()).toMatchObject([putOff]);
  await desk.tell(late, stay('one', late.toISOString(), { total: { amount: '7', currency: 'EUR' } }));
  expect(await desk.plans()).toMatchObject([putOff]);
  await desk.send(end);
  expect(await desk.sent()).toMatchObject([{ sentAt: end }]);
});

it('keeps the order of a conversation, though the next could go by another channel', async () => {
  providers.set('narrow', { ...demo, id: 'narrow', capabilities: { ...demo.capabilities, perMinute: 1 } });
  const desk = await Desk.open(db, MADE, { provider: 'narrow' });
  await desk.rule(MADE);
  await desk.rule(MADE, { name: 'By mail', channel: 'email', trigger: { on: 'check-in', minutes: -59 } });
  await db.insert(channelConnections).values({ accountId: desk.accountId, channel: 'email', provider: 'demo' });
  await desk.tell(MADE, stay('one', made), stay('two', made));
  const start = later(DUE, 90);
  await desk.send(start);
  const order = async () => (await desk.sent()).map(({ booking, channel }) => `${booking} ${channel}`).sort();
  const first = (await order())[0]!.split(' ')[0]!;
  expect(await order()).toEqual([`${first} airbnb`, `${first} email`]);
  await desk.send(later(start, 30));
  expect(await order()).toHaveLength(2);
  await desk.send(later(start, 61));
  expect(await order()).toEqual(['one airbnb', 'one email', 'two airbnb', 'two email']);
});
