import type { Target } from '@/components/conversations/keys';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates, stayText } from '@/lib/format/stay';
import { formatAge, formatExactAt, formatMoment } from '@/lib/format/time';
import type { InboxRow } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import type { Words } from '@/lib/language/messages';
import type { RowContext } from './groups';

/** An instant as a row tells it: the words, and exactly on hover. */
export type Told = { text: string; title: string };

/**
 * A row of the list in its last words: said on the server, where the clock and the zones are, and drawn by one component in the
 * browser. As data it weighs a tenth of the elements it becomes.
 */
export type RowView = ReturnType<typeof viewRow>;

export function viewRow(tab: Tab, row: InboxRow, context: RowContext) {
  const { reservation, listing, lastMessage, assignee } = row;
  const { now, t } = context;
  const inTab = { isAboutConflicts: tab.groups === 'conflict', isAboutRefunds: tab.id === 'waiting-refunds' };
  return {
    id: row.id,
    target: {
      ...{ id: row.id, guest: row.guest.name, seen: row.seen },
      stay: { checkIn: reservation.checkIn, checkOut: reservation.checkOut, timezone: listing.timezone },
      rung: row.escalations.length > 0 ? row.escalations : undefined,
    } satisfies Target,
    name: row.guest.name,
    channel: reservation.channel,
    bookingStatus: reservation.status,
    isClosed: row.status === 'closed',
    isOverbooked: row.overbooked !== null && !inTab.isAboutConflicts,
    when: whenOf(row, now, t),
    dates: stayDates({ ...reservation, timezone: listing.timezone }, now, t),
    listing: listing.name,
    last: lastMessage && {
      from: lastMessage.from,
      preview: lastMessage.preview,
      at: lastMessage.sentAt.toISOString(),
      ...told(lastMessage.sentAt, row, context),
    },
    draft: row.draft,
    isUnread: row.isUnread,
    due: dueOf(tab, row, context),
    refund: inTab.isAboutRefunds && row.refundSince ? told(row.refundSince, row, context) : null,
    waiting: row.waitingSince && { since: row.waitingSince, now },
    slaSeconds: context.slaSeconds,
    isEscalated: row.escalatedAt !== null,
    funLevel: row.funLevel,
    assignee: assignee?.name ?? null,
    tags: row.tags,
    total: reservation.total && formatMoneyShort(reservation.total, t),
  };
}

function told(at: Date, { listing }: InboxRow, { now, zone, t }: RowContext): Told {
  return { text: formatAge(at, now, zone, t), title: formatExactAt(at, zone, listing.timezone, t) };
}

/** When a moved conversation comes back, in words where the tab is about that. */
function dueOf(tab: Tab, row: InboxRow, { now, zone, t }: RowContext) {
  const { status, followUpAt: at, keepAnyway } = row;
  if (status !== 'follow_up' || !at) return null;
  const isTold = tab.groups === 'due';
  return {
    title: t(keepAnyway ? 'Due {moment}, kept even if the guest writes' : 'Due {moment}', {
      moment: formatExactAt(at, zone, row.listing.timezone, t),
    }),
    text: isTold ? formatMoment(at, now, zone, t) : null,
    isKept: keepAnyway,
    isOver: at <= now,
  };
}

/** A stay that will be or was: where it stands. One that is only wished for, or off: its dates. */
function whenOf({ reservation, listing, stayStartsAt, stayEndsAt }: InboxRow, now: Date, t: Words): string {
  const stay = { ...reservation, timezone: listing.timezone, stayStartsAt, stayEndsAt };
  const text = reservation.status === 'confirmed' ? stayText(stay, now, t) : stayDates(stay, now, t);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
