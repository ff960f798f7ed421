import { and, asc, eq, gte, like, or, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { conversations, guests, listings, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { foldCode, foldName } from '@/lib/inbox/search';
import { notFound } from '@/lib/refusal';
import { loadFacts } from './facts';
import type { PreviewInput, RuleInput } from './input';
import { type Facts, goneReason, planOf, type Rule } from './plan';
import { contextsOf, renderFor } from './texts';
import { triggerRow } from './triggers';

export type Preview = {
  /** The booking that it was tried on; null where the account has none that fits. */
  booking: {
    conversationId: string;
    guest: { name: string; language: string | null; timezone: string | null };
    listing: { name: string; timezone: string };
    reservation: { code: string; checkIn: string; checkOut: string; status: string };
  } | null;
  /** Each time it would go, with the text in the guest's language and the names of variables that have no value. */
  messages: {
    sendAt: Date;
    state: 'scheduled' | 'skipped';
    reason: string | null;
    language: string;
    text: string;
    missing: string[];
  }[];
  /** Why it would send nothing for this booking, as `plannedMessages.reason` says it. */
  nothing: string | null;
};

/** What a rule, saved or not, would send for a real booking and when. For admins. */
export async function previewRule(agent: Agent, input: PreviewInput, now: Date): Promise<Preview> {
  requireAdmin(agent);
  const db = await getDb();
  const rule = ruleOf(input.rule);
  const facts = input.conversationId
    ? await factsOfOne(db, agent, input.conversationId)
    : await fittingOf(db, agent, rule, now);
  if (!facts) return { booking: null, messages: [], nothing: null };
  const supposed = supposing(facts, rule, now);
  const plans = planOf(rule, supposed);
  const asked = plans.map(({ sendAt }) => ({ conversationId: facts.conversationId, at: sendAt }));
  const contexts = await contextsOf(db, agent.accountId, asked);
  return {
    booking: bookingOf(facts),
    messages: plans.map(({ sendAt, state, reason }, place) => ({
      ...{ sendAt, state, reason },
      ...renderFor(input.rule.templates, contexts[place]!),
    })),
    nothing: plans.length > 0 ? null : goneReason(rule, supposed),
  };
}

/** A rule as its form has it, on from `since` on, or as if always. */
export function ruleOf({ id = 'new', ...fields }: RuleInput, since: Date | null = null): Rule {
  const { trigger, conditions, quiet, late } = fields;
  return { id, trigger, conditions, quiet, late, isOn: true, since, version: 1 };
}

/** What a rule waits for may not have happened to any booking yet: as if it did at this moment. */
function supposing(facts: Facts, { trigger }: Rule, now: Date): Facts {
  if (triggerRow(trigger).time !== 'event') return facts;
  const kind = trigger.on as Facts['occasions'][number]['kind'];
  if (facts.occasions.some((occasion) => occasion.kind === kind)) return facts;
  return { ...facts, occasions: [...facts.occasions, { kind, ordinal: 0, at: now, moves: [] }] };
}

function bookingOf({ conversationId, guest, listing, reservation }: Facts): Preview['booking'] {
  const { code, checkIn, checkOut, status } = reservation;
  return {
    conversationId,
    guest: { name: guest.name, language: guest.language, timezone: guest.timezone },
    listing: { name: listing.name, timezone: listing.timezone },
    reservation: { code, checkIn, checkOut, status },
  };
}

async function factsOfOne(db: Db, { accountId }: Agent, conversationId: string): Promise<Facts> {
  const [row] = await db
    .select({ id: conversations.reservationId })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
  const [facts] = row ? await loadFacts(db, accountId, [row.id]) : [];
  if (!facts) throw notFound('conversation');
  return facts;
}

/** The first of those to come for which it would send something, else the first. */
async function fittingOf(db: Db, agent: Agent, rule: Rule, now: Date): Promise<Facts | undefined> {
  const statuses = triggerRow(rule.trigger).statuses;
  const isOfThose = sql`${reservations.status} in ${statuses}`;
  const rows = await find(db, agent, and(isOfThose, gte(reservations.checkIn, dayOf(now))));
  const ids = (rows.length > 0 ? rows : await find(db, agent, isOfThose)).map(({ reservationId }) => reservationId);
  const all = await loadFacts(db, agent.accountId, ids);
  const inOrder = ids.flatMap((id) => all.filter(({ reservation }) => reservation.id === id));
  const sends = (facts: Facts) =>
    planOf(rule, supposing(facts, rule, now)).some(({ state, sendAt }) => state === 'scheduled' && sendAt >= now);
  return inOrder.find(sends) ?? inOrder[0];
}

/** Bookings that a rule can be tried on: by guest's name or code, else those that come next. For admins. */
export async function bookingsToTry(
  agent: Agent,
  q: string,
  now: Date,
): Promise<
  { conversationId: string; guest: string; listing: string; code: string; checkIn: string; checkOut: string }[]
> {
  requireAdmin(agent);
  const [name, code] = [foldName(q), foldCode(q)];
  const where = name
    ? or(like(conversations.nameFolded, `%${name}%`), code ? like(conversations.codeFolded, `%${code}%`) : undefined)
    : gte(reservations.checkIn, dayOf(now));
  const rows = await find(await getDb(), agent, where);
  return rows.map(({ reservationId: _, ...row }) => row);
}

function find(db: Db, { accountId }: Agent, where: ReturnType<typeof and>) {
  return db
    .select({
      ...{ conversationId: conversations.id, reservationId: reservations.id, code: reservations.code },
      ...{ guest: guests.name, listing: listings.name },
      ...{ checkIn: reservations.checkIn, checkOut: reservations.checkOut },
    })
    .from(reservations)
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, accountId), eq(conversations.reservationId, reservations.id)),
    )
    .innerJoin(guests, and(eq(guests.accountId, accountId), eq(guests.id, conversations.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, reservations.listingId)))
    .where(and(eq(reservations.accountId, accountId), where))
    .orderBy(asc(reservations.checkIn), asc(reservations.id))
    .limit(20);
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
