import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { accounts, conversations, guests, listings, reservations, type TemplateVersion } from '@/db/schema';
import { releasedFacts } from '@/lib/knowledge/released';
import { type Rendered, render } from './template';
import type { VariableContext } from './variables';

/** A conversation, and the instant at which its guest reads. */
export type Asked = { conversationId: string; at: Date };

/**
 * What variables stand for in these conversations, in the order asked, in two statements however many there are; nothing for a
 * stranger's id. In what is sent by itself there is no agent.
 */
export async function contextsOf(
  db: Db,
  accountId: string,
  asked: readonly Asked[],
  agent: VariableContext['agent'] = null,
): Promise<(VariableContext | undefined)[]> {
  const ids = [...new Set(asked.map(({ conversationId }) => conversationId))];
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: conversations.id, guest: guests, reservation: reservations, listing: listings, account: accounts })
    .from(conversations)
    .innerJoin(accounts, eq(accounts.id, conversations.accountId))
    .innerJoin(guests, and(eq(guests.accountId, accountId), eq(guests.id, conversations.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, conversations.listingId)))
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, accountId), eq(reservations.id, conversations.reservationId)),
    )
    .where(and(eq(conversations.accountId, accountId), inArray(conversations.id, ids)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const facts = await releasedFacts(db, accountId, asked);
  return asked.map(({ conversationId }, place) => {
    const row = byId.get(conversationId);
    return row && { ...row, facts: facts[place]!, agent };
  });
}

/** The version of a text for a guest: in their language, else the first. */
export function versionFor(templates: readonly TemplateVersion[], language: string | null): TemplateVersion {
  const wanted = language?.slice(0, 2).toLowerCase();
  return templates.find((version) => version.language === wanted) ?? templates[0]!;
}

/** What a guest reads of a rule's texts. */
export function renderFor(
  templates: readonly TemplateVersion[],
  context: VariableContext,
): Rendered & { language: string } {
  const { language, body } = versionFor(templates, context.guest.language);
  return { language, ...render(body, context) };
}
