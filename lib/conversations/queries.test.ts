import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import {
  accounts,
  channelConnections,
  conversations,
  conversationTags,
  events,
  guests,
  listings,
  members,
  messages,
  reservationStatuses,
  reservations,
  reviews,
  tags,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { systemActor } from '@/lib/auth/actor';
import { getGuestHistory } from '@/lib/guests/queries';
import { listReviews } from '@/lib/reviews/queries';
import { getConversation, getTimeline } from './queries';

let db: Db;
let casa: Awaited<ReturnType<typeof operator>>;
let stranger: Awaited<ReturnType<typeof operator>>;

beforeAll(async () => {
  db = (await testDatabase()).db;
  casa = await operator('casa');
  stranger = await operator('stranger');
});

describe('a conversation', () => {
  test('comes with its people, tags and why the bell rings', async () => {
    const id = await thread(casa, 'bell', {
      assigneeId: casa.sofia,
      sellerId: casa.tom,
      escalatedAt: at('10:00'),
      escalations: [
        { at: at('10:00').toISOString(), by: casa.sofia, reason: 'Wants a refund' },
        { at: at('10:05').toISOString(), by: null, reason: null },
      ],
    });
    const [tag] = await db.insert(tags).values({ accountId: casa.id, name: 'VIP' }).returning();
    await db.insert(conversationTags).values({ accountId: casa.id, conversationId: id, tagId: tag!.id });
    const found = await getConversation(casa.actor, id);
    expect(found).toMatchObject({
      guest: { name: 'Ana Silva', emails: ['ana@example.com'] },
      listing: { timezone: 'Europe/Lisbon' },
      assignee: { name: 'Sofia' },
      seller: { name: 'Tom' },
      provider: 'demo',
      tags: ['VIP'],
      reservation: { code: 'CODE-bell', total: { minor: 50000, currency: 'EUR' }, paid: null },
    });
    expect(found.escalations.map((each) => each.byName)).toEqual(['Sofia', null]);
  });

  test('nobody is assigned, nothing is connected, no tags: said as null and empty', async () => {
    const id = await thread(stranger, 'bare');
    expect(await getConversation(stranger.actor, id)).toMatchObject({
      assignee: null,
      seller: null,
      provider: null,
      tags: [],
    });
  });

  test.each(['not-a-uuid', '', "' or 1=1 --", '019a0000-0000-7000-8000-000000000000', '0'.repeat(36)])(
    'the id %j is not found',
    async (id) => {
      await expect(getConversation(casa.actor, id)).rejects.toMatchObject({ status: 404 });
      await expect(getTimeline(casa.actor, id)).rejects.toMatchObject({ status: 404 });
    },
  );

  test("another account's id is not found, in the same words", async () => {
    const id = await thread(casa, 'private');
    await say(casa, id, 'guest', '09:00', 'My door code is 1234');
    await expect(getConversation(stranger.actor, id)).rejects.toMatchObject({ status: 404 });
    await expect(getTimeline(stranger.actor, id)).rejects.toThrow('There is no such conversation in this account.');
  });
});

describe('a timeline', () => {
  test('merges messages, events and changes of status by instant, then arrival', async () => {
    const id = await thread(casa, 'merge');
    const reservationId = (await getConversation(casa.actor, id)).reservation.id;
    await report(casa, reservationId, 'inquiry', '08:00');
    await say(casa, id, 'guest', '09:00', 'Is it free?');
    await say(casa, id, 'agent', '09:05', 'It is', { memberId: casa.sofia, delivery: 'delivered' });
    await happen(casa, id, 'conversation.assigned', '09:05', { assigneeId: casa.tom });
    await happen(casa, id, 'message.received', '09:06', {});
    await report(casa, reservationId, 'inquiry', '09:30');
    await report(casa, reservationId, 'confirmed', '10:00');
    await say(casa, id, 'guest', '08:30', 'Hello');
    const { items, earlier } = await getTimeline(casa.actor, id);
    expect(items.map(told)).toEqual([
      'null → inquiry',
      'guest: Hello',
      'guest: Is it free?',
      'agent (Sofia): It is',
      'Sofia conversation.assigned Tom',
      'inquiry → confirmed',
    ]);
    expect(earlier).toBeNull();
  });

  test('tells nothing of a click that was taken back, and what a failed reply kept from happening', async () => {
    const id = await thread(casa, 'undone');
    const eventId = await happen(casa, id, 'conversation.closed', '10:00', {});
    await happen(casa, id, 'action.undone', '10:00', { eventId, kind: 'conversation.closed' });
    const failed = await say(casa, id, 'agent', '11:00', 'Bye', { memberId: casa.sofia, delivery: 'failed' });
    await happen(casa, id, 'conversation.closed', '11:00', { replyId: failed });
    const sent = await say(casa, id, 'agent', '12:00', 'Bye', { memberId: casa.sofia, delivery: 'sent' });
    await happen(casa, id, 'conversation.moved', '12:00', { replyId: sent });
    const { items } = await getTimeline(casa.actor, id);
    const done = items.flatMap((item) => (item.source === 'event' ? [[item.kind, item.isVoid]] : []));
    expect(done).toEqual([
      ['conversation.closed', true],
      ['conversation.moved', false],
    ]);
  });

  test('is read page by page without gap or repeat, also where instants are equal', async () => {
    const id = await thread(casa, 'long');
    for (let n = 0; n < 23; n++) await say(casa, id, 'guest', `12:0${Math.floor(n / 5)}`, String(n));
    const bodies: string[] = [];
    let before: string | null = null;
    do {
      const page = await getTimeline(casa.actor, id, { before, limit: 5 });
      expect(page.items.length).toBeLessThanOrEqual(5);
      bodies.unshift(...page.items.map(told));
      before = page.earlier;
    } while (before);
    expect(bodies).toEqual(Array.from({ length: 23 }, (_, n) => `guest: ${n}`));
  });

  test('a cursor that we never made shows the newest page', async () => {
    const id = await thread(casa, 'cursor');
    await say(casa, id, 'guest', '12:00', 'still here');
    for (const before of ['nonsense', "1'; drop table messages", '1.2', '9999999999999999.x'])
      expect((await getTimeline(casa.actor, id, { before })).items).toHaveLength(1);
  });
});

test('a repeat guest: stays begun and not cancelled, rating given, other conversations latest first', async () => {
  const guestId = await guest(casa, 'repeat');
  const now = at('12:00');
  const stay = (name: string, checkIn: string, reservationStatus: 'confirmed' | 'cancelled' = 'confirmed') =>
    thread(casa, name, { checkIn, stayStartsAt: new Date(`${checkIn}T14:00Z`), reservationStatus }, guestId);
  const here = await stay('r-now', '2026-03-09');
  const first = await stay('r-first', '2023-05-01');
  await stay('r-next', '2026-08-01');
  await stay('r-lost', '2025-08-01', 'cancelled');
  const reservationId = (await getConversation(casa.actor, first)).reservation.id;
  await db.insert(reviews).values({
    accountId: casa.id,
    externalId: 'rev',
    reservationId,
    channel: 'airbnb',
    overall: 5,
    receivedAt: now,
    asOf: now,
  });
  const history = await getGuestHistory(casa.actor, { guestId, except: here, now });
  expect(history).toMatchObject({ stays: 2, firstStay: '2023-05-01', reviews: 1, rating: 5 });
  expect(history.others.map((each) => each.code)).toEqual(['CODE-r-next', 'CODE-r-lost', 'CODE-r-first']);
  expect(await listReviews(casa.actor, reservationId)).toHaveLength(1);
  expect(await listReviews(stranger.actor, reservationId)).toEqual([]);
  expect((await getGuestHistory(stranger.actor, { guestId, except: here, now })).others).toEqual([]);
});

type Operator = Awaited<ReturnType<typeof operator>>;
type ConversationRow = typeof conversations.$inferInsert;

const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`);

async function operator(slug: string) {
  const [account] = await db
    .insert(accounts)
    .values({ slug, name: slug, timezone: 'Europe/Lisbon', baseCurrency: 'EUR' })
    .returning();
  const id = account!.id;
  const person = async (name: string) => {
    const email = `${name.toLowerCase()}@${slug}.example`;
    const values = { accountId: id, email, name, role: 'agent' as const, teams: ['sales' as const] };
    return (await db.insert(members).values(values).returning())[0]!.id;
  };
  if (slug === 'casa')
    await db.insert(channelConnections).values({ accountId: id, channel: 'airbnb', provider: 'demo' });
  return { id, actor: systemActor(id), sofia: await person('Sofia'), tom: await person('Tom') };
}

async function guest({ id: accountId }: Operator, externalId: string) {
  const values = {
    accountId,
    externalId,
    name: 'Ana Silva',
    nameFolded: ' ana silva',
    emails: ['ana@example.com'],
    phones: [],
    asOf: at('00:00'),
  };
  return (await db.insert(guests).values(values).returning())[0]!.id;
}

async function thread(
  owner: Operator,
  name: string,
  state: Partial<ConversationRow> = {},
  guestId?: string,
): Promise<string> {
  const accountId = owner.id;
  const shared = { accountId, externalId: name, asOf: at('00:00') };
  const clock = { timezone: 'Europe/Lisbon', checkInTime: '15:00', checkOutTime: '11:00', unitCount: 1 };
  const [listing] = await db
    .insert(listings)
    .values({ ...shared, name: `Casa ${name}`, ...clock })
    .returning();
  const links = { listingId: listing!.id, guestId: guestId ?? (await guest(owner, name)), channel: 'airbnb' };
  const dates = { checkIn: '2026-03-12', checkOut: '2026-03-14' };
  const price = { totalMinor: 50000, totalCurrency: 'EUR', collectedBy: 'host' as const };
  const kept = { ...shared, ...links, ...dates, ...price, firstKnownAt: at('00:00') };
  const [reservation] = await db
    .insert(reservations)
    .values({ ...kept, code: `CODE-${name}`, status: 'confirmed', stage: 'confirmed' })
    .returning();
  const derived = {
    stayStartsAt: at('15:00'),
    stayEndsAt: at('18:00'),
    firstKnownAt: at('00:00'),
    sortedAt: at('00:00'),
  };
  const folded = { nameFolded: 'ana silva', codeFolded: name, awaitingPayment: false };
  const now = { reservationStatus: 'confirmed' as const, stage: 'confirmed' as const };
  const values = {
    accountId,
    reservationId: reservation!.id,
    ...links,
    ...dates,
    ...derived,
    ...folded,
    ...now,
    ...state,
  };
  return (await db.insert(conversations).values(values).returning())[0]!.id;
}

async function say(
  { id: accountId }: Operator,
  conversationId: string,
  author: 'guest' | 'agent',
  clock: string,
  body: string,
  more: Partial<typeof messages.$inferInsert> = {},
) {
  const values = {
    accountId,
    conversationId,
    author,
    body,
    channel: 'airbnb',
    sentAt: at(clock),
    delivery: 'received' as const,
  };
  const [row] = await db
    .insert(messages)
    .values({ ...values, ...more })
    .returning({ id: messages.id });
  return row!.id;
}

async function happen(
  owner: Operator,
  conversationId: string,
  kind: string,
  clock: string,
  data: Record<string, unknown>,
) {
  const who = { accountId: owner.id, actor: 'member' as const, memberId: owner.sofia };
  const event = { ...who, conversationId, kind, data, occurredAt: at(clock) };
  const [row] = await db.insert(events).values(event).returning({ id: events.id });
  return row!.id;
}

async function report(
  { id: accountId }: Operator,
  reservationId: string,
  status: 'inquiry' | 'confirmed',
  clock: string,
) {
  await db.insert(reservationStatuses).values({ accountId, reservationId, status, occurredAt: at(clock) });
}

type Item = Awaited<ReturnType<typeof getTimeline>>['items'][number];

function told(item: Item): string {
  if (item.source === 'message') return `${item.author}${item.by ? ` (${item.by})` : ''}: ${item.body}`;
  if (item.source === 'status') return `${item.from} → ${item.to}`;
  return `${item.by} ${item.kind} ${item.about?.name}`;
}
