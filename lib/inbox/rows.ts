import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { conversations as c, guests, listings, members, reservations } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { seenOf } from '@/lib/conversations/controls';

export type InboxRow = Awaited<ReturnType<typeof loadRows>>[number];

/** What a row of the list shows of these conversations at `now`, in the order of the ids, with the viewer's own drafts and what they have not read; one statement. */
export async function loadRows(db: Db, actor: Actor, ids: string[], now: Date) {
  if (ids.length === 0) return [];
  const { accountId } = actor;
  const viewerId = actor.kind === 'member' ? actor.memberId : null;
  const rows = await db
    .select({
      id: c.id,
      guest: { id: guests.id, externalId: guests.externalId, name: guests.name },
      listing: { id: listings.id, externalId: listings.externalId, name: listings.name, timezone: listings.timezone },
      reservation: {
        id: reservations.id,
        externalId: reservations.externalId,
        code: reservations.code,
        status: reservations.status,
        stage: reservations.stage,
        checkIn: reservations.checkIn,
        checkOut: reservations.checkOut,
        channel: reservations.channel,
        totalMinor: reservations.totalMinor,
        totalCurrency: reservations.totalCurrency,
      },
      stayStartsAt: c.stayStartsAt,
      stayEndsAt: c.stayEndsAt,
      status: c.status,
      assignee: { id: members.id, name: members.name, email: members.email },
      escalatedAt: c.escalatedAt,
      waitingSince: c.waitingSince,
      funLevel: c.funLevel,
      assistantMode: c.assistantMode,
      followUpAt: c.followUpAt,
      followUpNote: c.followUpNote,
      keepAnyway: c.keepAnyway,
      assigneeId: c.assigneeId,
      sellerId: c.sellerId,
      escalations: c.escalations,
      lastMessageId: c.lastMessageId,
      lastMessageFrom: c.lastMessageFrom,
      lastMessagePreview: c.lastMessagePreview,
      lastMessageAt: c.lastMessageAt,
      refundSince: c.refundSince,
      overbookedGroup: sql<
        string | null
      >`case when ${c.overbookedUntil} > ${now.toISOString()}::timestamptz then ${c.overbookedGroup} end`,
      overbookedNights: c.overbookedNights,
      tags: sql<
        string[]
      >`array(select t.name from conversation_tags ct join tags t on t.account_id = ct.account_id and t.id = ct.tag_id
        where ct.account_id = ${c.accountId} and ct.conversation_id = ${c.id} order by t.name)`,
      isUnread: sql<boolean>`${c.waitingSince} is not null and ${c.lastMessageFrom} = 'guest' and not exists (select 1 from reads r
        where r.account_id = ${c.accountId} and r.member_id = ${viewerId} and r.conversation_id = ${c.id} and 
          r.read_at >= (select m.recorded_at from messages m where m.account_id = ${c.accountId} and m.id = ${c.lastMessageId}))`,
      draft: sql<string | null>`(select left(d.body, 200) from drafts d where d.account_id = ${c.accountId}
        and d.member_id = ${viewerId} and d.conversation_id = ${c.id} and d.body <> '' order by d.saved_at desc limit 1)`,
    })
    .from(c)
    .innerJoin(reservations, and(eq(reservations.accountId, c.accountId), eq(reservations.id, c.reservationId)))
    .innerJoin(guests, and(eq(guests.accountId, c.accountId), eq(guests.id, c.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .leftJoin(members, and(eq(members.accountId, c.accountId), eq(members.id, c.assigneeId)))
    .where(and(eq(c.accountId, accountId), inArray(c.id, ids)));
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.map(shape).sort((a, b) => place.get(a.id)! - place.get(b.id)!);
}

type Flat = Parameters<typeof seenOf>[0] & {
  reservation: { totalMinor: number | null; totalCurrency: string | null };
  lastMessageFrom: (typeof c.$inferSelect)['lastMessageFrom'];
  lastMessagePreview: string | null;
  lastMessageAt: Date | null;
  overbookedGroup: string | null;
  overbookedNights: [string, string][] | null;
};

function shape<R extends Flat>(flat: R) {
  const { lastMessageFrom, lastMessagePreview, lastMessageAt, overbookedGroup, overbookedNights, ...more } = flat;
  const { assigneeId, sellerId, lastMessageId, ...row } = more;
  const { totalMinor, totalCurrency, ...reservation } = row.reservation as R['reservation'];
  return {
    ...row,
    /** What a button pressed on this row saw of it. */
    seen: seenOf(flat),
    reservation: {
      ...reservation,
      total: totalMinor !== null && totalCurrency !== null ? { minor: totalMinor, currency: totalCurrency } : null,
    },
    lastMessage:
      lastMessageFrom && lastMessageAt
        ? { from: lastMessageFrom, preview: lastMessagePreview ?? '', sentAt: lastMessageAt }
        : null,
    overbooked: overbookedGroup ? { group: overbookedGroup, nights: overbookedNights ?? [] } : null,
  };
}
