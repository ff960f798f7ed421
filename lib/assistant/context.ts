import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  accounts,
  catalogItems,
  channelConnections,
  conversations,
  guests,
  listings,
  messages,
  presence,
  reservations,
} from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { soonToHear } from '@/lib/automations/planned';
import { UNDELIVERED } from '@/lib/conversations/undone';
import { knowledgeFor } from '@/lib/knowledge/queries';
import { PRESENT } from '@/lib/realtime/queries';
import { notFound } from '@/lib/refusal';
import { stayInstants } from '@/lib/reservations/stay';
import type { Situation } from './policy';
import type { Context } from './proposal';
import { modeOf, settingsOf } from './settings';

const THREAD = 30;

/** A conversation as the assistant finds it: what an engine may read, and what policy has to mind. */
export type Found = {
  context: Context;
  situation: Situation;
  settings: ReturnType<typeof settingsOf>;
  /** The guest's newest message; nothing where we have answered it, or there is none. */
  messageId: string | null;
  isClosed: boolean;
};

/** Reads a conversation for the assistant; null for one that is not of this account. A handful of statements, whatever its length. */
export async function findForAssistant(
  db: Db,
  actor: Actor,
  conversationId: string,
  { now, instruction = null }: { now: Date; instruction?: string | null },
): Promise<Found | null> {
  const place = await findPlace(db, actor, conversationId);
  if (!place) return null;
  const thread = await threadOf(db, actor, conversationId);
  const knowledge = await knowledgeFor(
    db,
    actor,
    { listingId: place.listing.id, ...place.stay, status: place.reservation.status },
    now,
  );
  const asked = sinceAnswer(thread);
  const settings = settingsOf(place.account);
  const { stage } = place.reservation;
  return {
    context: {
      ...knowledge,
      now,
      account: { name: place.account.name },
      question: asked.map(({ body }) => body).join('\n'),
      thread: thread.map(({ author, body, at }) => ({ author, body, at })),
      guest: place.guest,
      reservation: { ...place.reservation, isStaying: place.isStaying(now) },
      listing: place.listing,
      catalog: await offeredIn(db, actor),
      forbidden: settings.forbidden,
      soon: await soonToHear(db, actor, conversationId, now),
      funLevel: place.funLevel,
      instruction,
    },
    situation: {
      mode: modeOf(settings, { stage, conversation: place.assistantMode, listing: place.listingMode }),
      isConnected: place.isConnected,
      personWroteAt: thread.findLast(({ author }) => author === 'agent')?.at ?? null,
      someoneTypes: await isSomeoneTyping(db, actor, conversationId, now),
    },
    settings,
    messageId: asked.at(-1)?.id ?? null,
    isClosed: place.status === 'closed',
  };
}

/** A new inquiry for a listing, a month ahead, of which nothing is known: for trying things out. Refusal 404 for a stranger's listing. */
export async function findForInquiry(db: Db, actor: Actor, listingId: string, now: Date): Promise<Found> {
  const { accountId } = actor;
  const [row] = await db
    .select({ listing: listings, account: { name: accounts.name, assistant: accounts.assistant } })
    .from(listings)
    .innerJoin(accounts, eq(accounts.id, listings.accountId))
    .where(and(eq(listings.accountId, accountId), eq(listings.id, listingId)));
  if (!row) throw notFound('listing');
  const { listing, account } = row;
  const [checkIn, checkOut] = [30, 34].map((days) =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const stay = { checkIn: checkIn!, checkOut: checkOut! };
  const { startsAt, endsAt } = stayInstants(stay, listing);
  const place = {
    listingId,
    status: 'inquiry' as const,
    stage: 'inquiry' as const,
    stayStartsAt: startsAt,
    stayEndsAt: endsAt,
  };
  const settings = settingsOf(account);
  const unknown = { adults: null, children: null, total: null, paid: null, balance: null };
  return {
    context: {
      ...(await knowledgeFor(db, actor, place, now)),
      ...{ now, account: { name: account.name }, question: '', thread: [], guest: { name: 'Guest', language: null } },
      reservation: { code: 'NEW', status: 'inquiry', stage: 'inquiry', ...stay, ...unknown, isStaying: false },
      listing: listingOf(listing),
      catalog: await offeredIn(db, actor),
      ...{ forbidden: settings.forbidden, soon: [], funLevel: null, instruction: null },
    },
    situation: { mode: settings.mode, isConnected: true, personWroteAt: null, someoneTypes: false },
    ...{ settings, messageId: null, isClosed: false },
  };
}

type Said = { id: string; author: Context['thread'][number]['author']; body: string; at: Date; holding: boolean };

/** What the guest wrote since the last answer; holding messages and automations answer nothing (product.md §1). */
function sinceAnswer(thread: Said[]): Said[] {
  const answered = thread.findLastIndex(
    ({ author, holding }) => (author === 'agent' || author === 'assistant') && !holding,
  );
  return thread.slice(answered + 1).filter(({ author }) => author === 'guest');
}

async function threadOf(db: Db, { accountId }: Actor, conversationId: string): Promise<Said[]> {
  const { id, author, body, sentAt, holding, delivery } = messages;
  const rows = await db
    .select({ id, author, body, at: sentAt, holding, delivery })
    .from(messages)
    .where(
      and(eq(messages.accountId, accountId), eq(messages.conversationId, conversationId), eq(messages.isNote, false)),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(THREAD);
  return rows.filter((row) => !UNDELIVERED.has(row.delivery)).reverse();
}

async function findPlace(db: Db, { accountId }: Actor, conversationId: string) {
  const c = conversations;
  const [row] = await db
    .select({
      status: c.status,
      funLevel: c.funLevel,
      assistantMode: c.assistantMode,
      stayStartsAt: c.stayStartsAt,
      stayEndsAt: c.stayEndsAt,
      account: { name: accounts.name, assistant: accounts.assistant },
      guest: { name: guests.name, language: guests.language },
      listing: listings,
      reservation: reservations,
      isConnected: sql<boolean>`${channelConnections.provider} is not null`,
    })
    .from(c)
    .innerJoin(accounts, eq(accounts.id, c.accountId))
    .innerJoin(guests, and(eq(guests.accountId, c.accountId), eq(guests.id, c.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .innerJoin(reservations, and(eq(reservations.accountId, c.accountId), eq(reservations.id, c.reservationId)))
    .leftJoin(
      channelConnections,
      and(eq(channelConnections.accountId, c.accountId), eq(channelConnections.channel, c.channel)),
    )
    .where(and(eq(c.accountId, accountId), eq(c.id, conversationId)));
  if (!row) return null;
  const { listing, reservation: r, stayStartsAt, stayEndsAt } = row;
  const isStaying = (now: Date) => r.status === 'confirmed' && stayStartsAt <= now && now < stayEndsAt;
  return {
    ...row,
    isStaying,
    listing: listingOf(listing),
    listingMode: listing.assistantMode,
    stay: { stage: r.stage, stayStartsAt, stayEndsAt },
    reservation: {
      ...{ code: r.code, status: r.status, stage: r.stage, checkIn: r.checkIn, checkOut: r.checkOut },
      ...{ adults: r.adults, children: r.children },
      total: money(r.totalMinor, r.totalCurrency),
      paid: money(r.paidMinor, r.paidCurrency),
      balance: money(r.balanceMinor, r.totalCurrency),
    },
  };
}

function offeredIn(db: Db, { accountId }: Actor): Promise<Context['catalog']> {
  const { id, name, kind, retiredAt } = catalogItems;
  return db
    .select({ id, name, kind })
    .from(catalogItems)
    .where(and(eq(catalogItems.accountId, accountId), isNull(retiredAt)))
    .orderBy(name, id)
    .limit(200);
}

/** Whether a person is writing there at this moment. */
export async function isSomeoneTyping(
  db: Db,
  { accountId }: Actor,
  conversationId: string,
  now: Date,
): Promise<boolean> {
  const [found] = await db
    .select({ id: presence.id })
    .from(presence)
    .where(
      and(
        eq(presence.accountId, accountId),
        eq(presence.conversationId, conversationId),
        eq(presence.typing, true),
        gt(presence.seenAt, new Date(now.getTime() - PRESENT)),
      ),
    )
    .limit(1);
  return found !== undefined;
}

function listingOf({ id, name, timezone, checkInTime, checkOutTime }: typeof listings.$inferSelect) {
  return { id, name, timezone, checkInTime, checkOutTime };
}

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };
