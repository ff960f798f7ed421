import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import {
  automations,
  conversations,
  guests,
  listings,
  members,
  messages,
  plannedMessages,
  type plannedStates,
  reservations,
} from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { contextsOf, renderFor } from './texts';

type Rule = typeof automations.$inferSelect;

/** A planned message with all that a screen says of it. */
export type PlannedRow = {
  id: string;
  rule: Pick<Rule, 'id' | 'name' | 'kind'>;
  conversationId: string;
  guest: { name: string; timezone: string | null };
  listing: { id: string; name: string; timezone: string };
  reservation: { code: string; checkIn: string; checkOut: string };
  dueAt: Date;
  sendAt: Date;
  expiresAt: Date;
  state: (typeof plannedStates)[number];
  /** As `plannedMessages.reason` keeps it. */
  reason: string | null;
  /** As the guest will read or has read it; a variable without a value stands as its marker. */
  body: string;
  isEdited: boolean;
  settledAt: Date | null;
  settledBy: string | null;
  message: Pick<typeof messages.$inferSelect, 'id' | 'sentAt' | 'delivery' | 'deliveryError'> | null;
};

const p = plannedMessages;

/** The account's planned messages that `where` picks, soonest first unless told otherwise. */
export async function findPlanned(
  db: Db,
  { accountId }: Actor,
  where: SQL | undefined,
  { order = [asc(p.sendAt), asc(p.id)], limit }: { order?: SQL[]; limit: number },
): Promise<PlannedRow[]> {
  const rows = await db
    .select({
      ...{ id: p.id, conversationId: p.conversationId, dueAt: p.dueAt, sendAt: p.sendAt, expiresAt: p.expiresAt },
      ...{ state: p.state, reason: p.reason, own: p.body, settledAt: p.settledAt, settledBy: members.name },
      rule: { id: automations.id, name: automations.name, kind: automations.kind },
      templates: automations.templates,
      guest: { name: guests.name, timezone: guests.timezone },
      listing: { id: listings.id, name: listings.name, timezone: listings.timezone },
      reservation: { code: reservations.code, checkIn: reservations.checkIn, checkOut: reservations.checkOut },
      message: {
        ...{ id: messages.id, sentAt: messages.sentAt, body: messages.body },
        ...{ delivery: messages.delivery, deliveryError: messages.deliveryError },
      },
    })
    .from(p)
    .innerJoin(automations, and(eq(automations.accountId, p.accountId), eq(automations.id, p.automationId)))
    .innerJoin(conversations, and(eq(conversations.accountId, p.accountId), eq(conversations.id, p.conversationId)))
    .innerJoin(guests, and(eq(guests.accountId, p.accountId), eq(guests.id, conversations.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, p.accountId), eq(listings.id, conversations.listingId)))
    .innerJoin(reservations, and(eq(reservations.accountId, p.accountId), eq(reservations.id, p.reservationId)))
    .leftJoin(messages, and(eq(messages.accountId, p.accountId), eq(messages.id, p.messageId)))
    .leftJoin(members, and(eq(members.accountId, p.accountId), eq(members.id, p.settledBy)))
    .where(and(eq(p.accountId, accountId), where))
    .orderBy(...order)
    .limit(limit);
  const unsaid = rows.filter(({ message, own }) => !message && own === null);
  const asked = unsaid.map(({ conversationId, sendAt }) => ({ conversationId, at: sendAt }));
  const contexts = await contextsOf(db, accountId, asked);
  const said = new Map(unsaid.map(({ id, templates }, place) => [id, renderFor(templates, contexts[place]!).text]));
  return rows.map(({ own, templates: _, message, ...row }) => {
    const { body = own ?? said.get(row.id)!, ...rest } = message ?? {};
    return { ...row, body, isEdited: own !== null, message: message && (rest as typeof message) };
  });
}

/** The next three messages that a guest gets by themselves, in words that the guest may read now: for the assistant. */
export async function soonToHear(
  db: Db,
  { accountId }: Actor,
  conversationId: string,
  now: Date,
): Promise<{ at: Date; body: string }[]> {
  const rows = await db
    .select({ at: p.sendAt, isOwn: sql<boolean>`${p.body} is not null`, ...ruleWords })
    .from(p)
    .innerJoin(automations, and(eq(automations.accountId, p.accountId), eq(automations.id, p.automationId)))
    .where(and(eq(p.accountId, accountId), eq(p.conversationId, conversationId), eq(p.state, 'scheduled')))
    .orderBy(asc(p.sendAt), asc(p.id))
    .limit(3);
  if (rows.length === 0) return [];
  const [context] = await contextsOf(db, accountId, [{ conversationId, at: now }]);
  // In a person's own words may stand what the guest is to have only then.
  return rows.map(({ at, isOwn, name, templates }) => ({
    at,
    body: isOwn ? name : renderFor(templates, context!).text,
  }));
}

const ruleWords = { name: automations.name, templates: automations.templates };
