import { and, eq, sql } from 'drizzle-orm';
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import { systemActor } from '@/lib/auth/actor';
import { giveReadyMade } from '@/lib/automations/mutations';
import { refold } from '@/lib/conversations/refold';
import { recordEvent } from '@/lib/events/record';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import { factKinds } from '@/lib/knowledge/facts';
import { parse } from '@/lib/parse';
import { type Db, transaction } from '../client';
import * as schema from '../schema';
import { BookingCalendar } from './calendar';
import { catalog, rates } from './cast';
import { clockAt, dateAt } from './clock';
import type { House } from './house';
import { articles, facts } from './knowledge';
import type { Operator } from './operators';
import { type Fact, type Performance, perform } from './perform';
import { random } from './random';
import { macros, savedReplies } from './texts';

const BATCH = 400;

/** The audit's word that an account's demonstration is complete; one that was cut short is played again. */
export const SEEDED = 'account.demo_seeded';

/** Plays an operator's scenes up to `now` and writes what comes of them through the product's own intake. */
export async function loadHouse(db: Db, operator: Operator, accountId: string, now: Date): Promise<void> {
  const house = open(operator, now);
  await setRates(db, operator, accountId, now);
  await write(accountId, now, furnish(operator, house));
  await priceCatalog(db, operator, accountId);
  const played = operator.scenes(house.random).map((scene, index) => perform(house, scene, index + 1));
  await write(
    accountId,
    now,
    played.flatMap(({ facts }) => facts),
  );
  await transaction(db, async (tx) => {
    await addAsides(tx, operator, accountId, played);
    await sumRefunds(tx, accountId);
    if (operator.keepsTexts) await keepTexts(tx, accountId, now);
    if (operator.keepsTexts) await keepKnowledge(tx, accountId, now);
    await giveReadyMade(tx, systemActor(accountId), now, operator.keepsTexts ? rulesAtWork(now) : undefined);
    await recordEvent(tx, systemActor(accountId), { kind: SEEDED, occurredAt: now });
  });
}

function open(operator: Operator, now: Date): House {
  return {
    slug: operator.slug,
    places: operator.places,
    clock: clockAt(now, operator.timezone),
    random: random(28),
    calendar: new BookingCalendar(operator.places),
    guests: new Map(),
  };
}

async function setRates(db: Db, { baseCurrency, timezone }: Operator, accountId: string, now: Date): Promise<void> {
  if (baseCurrency !== 'EUR') return;
  const today = dateAt(now, timezone);
  const rows = Object.entries(rates).flatMap(([currency, steps]) =>
    steps.map(([days, rate]) => ({ accountId, currency, rate, day: String(today.subtract({ days })) })),
  );
  await db.insert(schema.currencyRates).values(rows).onConflictDoNothing();
}

function furnish({ places }: Operator, { clock }: House): Fact[] {
  const occurredAt = clock.ago('120d').toISOString();
  const listings = places.map(
    (place): Fact => ({
      type: 'listing',
      externalId: place.id,
      name: place.name,
      timezone: place.timezone,
      checkInTime: place.checkIn ?? '15:00',
      checkOutTime: place.checkOut ?? '11:00',
      unitCount: place.units ?? 1,
      parentExternalId: place.parent,
      occurredAt,
    }),
  );
  const items = catalog.map(
    ({ id, name, kind }): Fact => ({ type: 'catalog-item', externalId: id, name, kind, occurredAt }),
  );
  return [...listings, ...items];
}

async function priceCatalog(db: Db, { baseCurrency }: Operator, accountId: string): Promise<void> {
  for (const { id, priority = 'normal', price } of catalog) {
    const cost = price ? { priceMinor: price * 100, priceCurrency: baseCurrency } : {};
    const item = and(eq(schema.catalogItems.accountId, accountId), eq(schema.catalogItems.externalId, id));
    await db
      .update(schema.catalogItems)
      .set({ priority, ...cost })
      .where(item);
  }
}

async function write(accountId: string, now: Date, facts: Fact[]): Promise<void> {
  for (let start = 0; start < facts.length; start += BATCH) {
    const entries = facts.slice(start, start + BATCH).map(entryOf);
    const outcomes = await record(systemActor(accountId), entries, { history: true, now });
    for (const outcome of outcomes) if (!outcome.ok) throw outcome.refusal;
  }
}

function entryOf(fact: Fact): Entry {
  const { type, ...input } = parse(importLine, fact);
  return { type, input } as Entry;
}

/** Tags, notes and the assistant's own acts: the intake knows them not, so they are stored and folded in here. */
async function addAsides(tx: Db, operator: Operator, accountId: string, played: Performance[]): Promise<void> {
  const threads = await threadsOf(tx, accountId);
  const emails = await membersOf(tx, accountId);
  const tagIds = new Map(operator.tags.map((name) => [name, uuidv7()]));
  const ofAccount = <T extends object>(row: T) => ({ accountId, id: uuidv7(), ...row });
  const asides = played.flatMap(({ reservation, asides }) =>
    asides.map((aside) => ({ ...aside, thread: threads.get(reservation)! })),
  );
  const notes = asides.filter((aside) => aside.kind === 'note');
  const events = asides.filter((aside) => aside.kind === 'event');
  const tagged = played.flatMap(({ reservation, tags }) =>
    tags.map((tag) => ({ accountId, conversationId: threads.get(reservation)!.id, tagId: tagIds.get(tag)! })),
  );
  await insert(
    tx,
    schema.messages,
    notes.map(({ thread, by, body, at }) =>
      ofAccount({
        conversationId: thread.id,
        author: 'agent' as const,
        memberId: emails.get(by)!,
        isNote: true,
        body,
        channel: thread.channel,
        sentAt: at,
        delivery: 'received' as const,
      }),
    ),
  );
  await insert(
    tx,
    schema.events,
    events.map(({ thread, event, data, at }) =>
      ofAccount({
        conversationId: thread.id,
        kind: event,
        actor: 'assistant' as const,
        data,
        occurredAt: at,
      }),
    ),
  );
  await insert(
    tx,
    schema.tags,
    [...tagIds].map(([name, id]) => ({ accountId, id, name })),
  );
  await insert(tx, schema.conversationTags, tagged);
  await insert(
    tx,
    schema.channelConnections,
    operator.channels.map((channel) => ({ accountId, channel, provider: 'demo' })),
  );
  await refold(
    tx,
    accountId,
    asides.map(({ thread }) => thread.id),
  );
}

/** What its people have at hand, as often used as it would be by now. */
async function keepTexts(tx: Db, accountId: string, now: Date): Promise<void> {
  const used = (uses: number) => ({ uses, lastUsedAt: uses ? new Date(now.getTime() - 86_400_000 / uses) : null });
  const kept = <T extends { uses: number }>({ uses, ...text }: T) => ({
    accountId,
    id: uuidv7(),
    ...text,
    ...used(uses),
  });
  await tx.insert(schema.savedReplies).values(savedReplies.map(kept)).onConflictDoNothing();
  await tx.insert(schema.macros).values(macros.map(kept)).onConflictDoNothing();
}

/** Rules that have something ahead, and send nothing while somebody looks at the demo for the first time. */
function rulesAtWork(now: Date) {
  const names = ['Before arrival', 'Check-in details', 'Check-up', 'Before check-out', 'Review request'];
  return { names, since: new Date(now.getTime() + 12 * 3_600_000) };
}

/** What its guests may be told. */
async function keepKnowledge(tx: Db, accountId: string, now: Date): Promise<void> {
  const { listings, listingFacts } = schema;
  const rows = await tx
    .select({ externalId: listings.externalId, id: listings.id })
    .from(listings)
    .where(eq(listings.accountId, accountId));
  const ids = new Map(rows.map(({ externalId, id }) => [externalId, id]));
  const written = articles.map(({ place, ...article }, index) => ({
    ...{ accountId, id: uuidv7(), externalId: `demo-${index + 1}`, asOf: now },
    ...{ listingId: place ? ids.get(place)! : null, ...article },
  }));
  const kept = facts.map(({ place, key, value }) => {
    const { release, hoursBefore } = factKinds.find((kind) => kind.key === key)!;
    return { accountId, listingId: ids.get(place)!, key, value, release, hoursBefore, asOf: now };
  });
  await tx.insert(schema.articles).values(written).onConflictDoNothing();
  await tx.insert(listingFacts).values(kept).onConflictDoNothing();
}

/** How much each refund is, and who allowed those that are in work or paid: the intake has no word for it. */
async function sumRefunds(tx: Db, accountId: string): Promise<void> {
  await tx.execute(sql`
    with refunds as (
      select t.id, r.total_currency as currency, t.status = 'open' as waits,
        round(r.total_minor * case i.external_id when 'refund-full' then 1 else 0.2 end, -2) as minor,
        (select id from members where account_id = ${accountId} and role <> 'agent' order by role desc, id limit 1) as decider
      from tasks t
      join catalog_items i on i.account_id = t.account_id and i.id = t.catalog_item_id and i.kind = 'refund'
      join reservations r on r.account_id = t.account_id and r.id = t.reservation_id
      where t.account_id = ${accountId})
    update tasks t set
      amount_minor = coalesce(t.amount_minor, f.minor), amount_currency = coalesce(t.amount_currency, f.currency),
      approval = case when waits then 'pending' else 'approved' end,
      decided_by = case when not waits then decider end, decided_at = case when not waits then t.created_at end
    from refunds f where t.account_id = ${accountId} and t.id = f.id`);
}

async function insert<T extends PgTable>(tx: Db, table: T, rows: PgInsertValue<T>[]): Promise<void> {
  if (rows.length > 0) await tx.insert(table).values(rows);
}

async function threadsOf(tx: Db, accountId: string): Promise<Map<string, { id: string; channel: string }>> {
  const { conversations, reservations } = schema;
  const rows = await tx
    .select({ externalId: reservations.externalId, id: conversations.id, channel: conversations.channel })
    .from(conversations)
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, accountId), eq(reservations.id, conversations.reservationId)),
    )
    .where(eq(conversations.accountId, accountId));
  return new Map(rows.map(({ externalId, ...thread }) => [externalId, thread]));
}

async function membersOf(tx: Db, accountId: string): Promise<Map<string, string>> {
  const { members } = schema;
  const rows = await tx
    .select({ email: members.email, id: members.id })
    .from(members)
    .where(eq(members.accountId, accountId));
  return new Map(rows.map(({ email, id }) => [email, id]));
}
