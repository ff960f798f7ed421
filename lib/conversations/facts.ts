import { eq, getTableColumns, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { accounts, type conversations } from '@/db/schema';
import { foldCode, searchableName } from '@/lib/inbox/search';
import type { Money } from '@/lib/money';
import { type StatusReport, stageOf, statusesInOrder } from '@/lib/reservations/history';
import { balanceOf } from '@/lib/reservations/price';
import { stayInstants } from '@/lib/reservations/stay';
import { type ClockSettings, responseClock } from './business-hours';
import type { Contact, Statuses } from './contacts';
import { type ConversationState, type EventFact, fold, type MessageFact } from './fold';
import type { Turn } from './turns';

/** All columns of a conversation but Overbooking's, which follow from its listing's family and not from itself. */
export type Folded = Omit<
  typeof conversations.$inferSelect,
  'overbookedUntil' | 'overbookedFrom' | 'overbookedGroup' | 'overbookedNights'
>;

export type Recomputed = { conversation: Folded; turns: Turn[]; contacts: Contact[] };

const PREVIEW = 200;

/** Works out conversations, turns and contacts from the facts in the database: five statements, however many conversations. */
export async function recompute(tx: Db, accountId: string, ids: string[]): Promise<Recomputed[]> {
  if (ids.length === 0) return [];
  const account = (await loadClock(tx, accountId))!;
  const { timezone } = account;
  const clock = responseClock(account);
  const subjects = await loadSubjects(tx, accountId, ids);
  const messages = groupBy(await loadMessages(tx, accountId, ids));
  const events = groupBy(await loadEvents(tx, accountId, ids));
  const reports = groupBy(await loadReports(tx, accountId, ids));
  return subjects.map((subject) => {
    const statuses = statusesInOrder(reports.get(subject.id) ?? []);
    const circumstances = { clock, timezone, statuses };
    const folded = fold(messages.get(subject.id) ?? [], events.get(subject.id) ?? [], circumstances);
    return { ...folded, conversation: project(subject, statuses, folded.state) };
  });
}

/** What moves the account's response clock; nothing for an unknown account. */
export async function loadClock(tx: Db, accountId: string): Promise<ClockSettings | undefined> {
  const { slaSeconds, businessHours, timezone } = getTableColumns(accounts);
  const [account] = await tx
    .select({ slaSeconds, businessHours, timezone })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account;
}

type Subject = Pick<
  Folded,
  | 'accountId'
  | 'id'
  | 'reservationId'
  | 'guestId'
  | 'listingId'
  | 'channel'
  | 'reservationStatus'
  | 'stage'
  | 'checkIn'
  | 'checkOut'
> & {
  totalBaseMinor: number | null;
  total: Money | null;
  paid: Money | null;
  collectedBy: string;
  firstKnownAt: string;
  soldAt: string | null;
  soldFromInquiry: boolean;
  code: string;
  guestName: string;
  timezone: string;
  checkInTime: string;
  checkOutTime: string;
  refundSince: string | null;
};

function project(subject: Subject, statuses: Statuses, state: ConversationState): Folded {
  const { startsAt, endsAt } = stayInstants(subject, subject);
  const confirmed = subject.reservationStatus === 'confirmed';
  const balance = balanceOf(subject.total, subject.paid);
  const firstKnownAt = new Date(subject.firstKnownAt);
  const soldAt = confirmed && subject.soldAt ? new Date(subject.soldAt) : null;
  return {
    accountId: subject.accountId,
    id: subject.id,
    reservationId: subject.reservationId,
    guestId: subject.guestId,
    listingId: subject.listingId,
    channel: subject.channel,
    reservationStatus: subject.reservationStatus,
    stage: subject.stage,
    checkIn: subject.checkIn,
    checkOut: subject.checkOut,
    stayStartsAt: startsAt,
    stayEndsAt: endsAt,
    firstKnownAt,
    totalBaseMinor: subject.totalBaseMinor,
    awaitingPayment: confirmed && subject.collectedBy === 'host' && balance !== null && balance > 0,
    receivedAt: statuses[0] && stageOf(statuses[0].status) === 'inquiry' ? firstKnownAt : null,
    soldAt,
    wonAt: subject.soldFromInquiry ? soldAt : null,
    nameFolded: searchableName(subject.guestName),
    codeFolded: foldCode(subject.code),
    refundSince: subject.refundSince ? new Date(subject.refundSince) : null,
    ...state,
    sortedAt: state.lastMessageAt ?? firstKnownAt,
  };
}

function loadSubjects(tx: Db, accountId: string, ids: string[]): Promise<Subject[]> {
  return rowsOf<Subject>(
    tx,
    sql`
    select c.account_id as "accountId", c.id, c.reservation_id as "reservationId", g.id as "guestId", r.listing_id as "listingId",
      r.channel, r.status as "reservationStatus", r.stage, r.check_in::text as "checkIn", r.check_out::text as "checkOut",
      r.total_base_minor::float8 as "totalBaseMinor", r.collected_by as "collectedBy",
      ${instantText(sql`r.first_known_at`)} as "firstKnownAt", ${instantText(sql`r.sold_at`)} as "soldAt", r.sold_from_inquiry as "soldFromInquiry",
      case when r.total_minor is not null then jsonb_build_object('minor', r.total_minor, 'currency', r.total_currency) end as total,
      case when r.paid_minor is not null then jsonb_build_object('minor', r.paid_minor, 'currency', r.paid_currency) end as paid,
      r.code, g.name as "guestName", l.timezone, l.check_in_time as "checkInTime", l.check_out_time as "checkOutTime",
      (select ${instantText(sql`min(t.created_at)`)} from tasks t
        join catalog_items i on i.account_id = t.account_id and i.id = t.catalog_item_id
        where t.account_id = c.account_id and t.conversation_id = c.id and t.status in ('open', 'in_progress') and i.kind = 'refund') as "refundSince"
    from conversations c
    join reservations r on r.account_id = c.account_id and r.id = c.reservation_id
    join guests b on b.account_id = r.account_id and b.id = r.guest_id
    join guests g on g.account_id = b.account_id and g.id = coalesce(b.merged_into, b.id)
    join listings l on l.account_id = r.account_id and l.id = r.listing_id
    where c.account_id = ${accountId} and c.id = any(${list(ids)})
    order by c.id`,
  );
}

async function loadMessages(tx: Db, accountId: string, ids: string[]): Promise<(MessageFact & InConversation)[]> {
  type Row = Omit<MessageFact, 'at' | 'writtenAt' | 'sentByHandAt' | 'kind'> &
    InConversation & { at: string; writtenAt: string; sentByHandAt: string | null };
  const rows = await rowsOf<Row>(
    tx,
    sql`
    select conversation_id as "conversationId", id, ${instantText(sql`sent_at`)} as at, ${instantText(sql`case when delivery = 'received' then sent_at else least(sent_at, recorded_at) end`)} as "writtenAt", author, member_id as "memberId", is_note as "isNote", holding,
      delivery, ${instantText(sql`sent_by_hand_at`)} as "sentByHandAt", assigns, left(body, ${PREVIEW}) as preview
    from messages where account_id = ${accountId} and conversation_id = any(${list(ids)})`,
  );
  return rows.map((row) => ({
    ...row,
    kind: 'message' as const,
    at: new Date(row.at),
    writtenAt: new Date(row.writtenAt),
    sentByHandAt: row.sentByHandAt ? new Date(row.sentByHandAt) : null,
  }));
}

async function loadEvents(tx: Db, accountId: string, ids: string[]): Promise<(EventFact & InConversation)[]> {
  const rows = await rowsOf<Omit<EventFact, 'at'> & InConversation & { at: string }>(
    tx,
    sql`
    select conversation_id as "conversationId", id, kind, actor, member_id as "memberId", data, ${instantText(sql`occurred_at`)} as at
    from events where account_id = ${accountId} and conversation_id = any(${list(ids)})`,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

async function loadReports(tx: Db, accountId: string, ids: string[]): Promise<(StatusReport & InConversation)[]> {
  type Row = Omit<StatusReport, 'occurredAt' | 'inquiredAt'> &
    InConversation & { occurredAt: string; inquiredAt: string | null };
  const rows = await rowsOf<Row>(
    tx,
    sql`
    select c.id as "conversationId", s.id, s.status, ${instantText(sql`s.occurred_at`)} as "occurredAt", ${instantText(sql`s.inquired_at`)} as "inquiredAt"
    from conversations c join reservation_statuses s on s.account_id = c.account_id and s.reservation_id = c.reservation_id
    where c.account_id = ${accountId} and c.id = any(${list(ids)})`,
  );
  return rows.map((row) => ({
    ...row,
    occurredAt: new Date(row.occurredAt),
    inquiredAt: row.inquiredAt ? new Date(row.inquiredAt) : null,
  }));
}

type InConversation = { conversationId: string };

function groupBy<T extends InConversation>(rows: T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ conversationId }) => conversationId);
}

/** Both drivers give a text as it is, while they differ on instants in raw statements. */
function instantText(column: ReturnType<typeof sql>) {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function list(ids: string[]) {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}
