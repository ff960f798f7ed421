import { and, eq, gt, gte, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { conversations as c } from '@/db/schema';

export const inboxes = ['sales', 'support'] as const;
export type Inbox = (typeof inboxes)[number];

/** For whom a tab is shown: My Tickets needs somebody, Recently Confirmed the account's window. */
export type Viewpoint = { viewerId: string | null; now: Date; recentlyConfirmedDays: number };

/** The columns that a list is sorted by, all in one direction; the conversation's id settles ties. */
export type Order = { by: (PgColumn | SQL)[]; direction: 'asc' | 'desc' };

export type Tab = {
  id: string;
  inbox: Inbox;
  label: string;
  purpose: string;
  /** What stands where no row is: the fact, and what would appear. */
  empty: { title: string; text: string };
  /** Whether the tab depends on who looks. */
  personal?: true;
  /** How the list is parted under headings. */
  groups?: 'due' | 'conflict';
  where: (view: Viewpoint) => SQL;
  order: Order;
};

const NEWEST: Order = { by: [c.sortedAt], direction: 'desc' };

/** Open, or moved and due, or kept and the guest waits again (product.md §2): an instant, so that no minute makes it wrong. */
const active = ({ now }: Viewpoint) => and(isNotNull(c.activeFrom), lte(c.activeFrom, now))!;
const notClosed = sql`${c.status} <> 'closed'`;
// Constants are written into the statement, so that each tab's partial index is seen to serve it whatever the plan.
const stages = { sales: sql`${c.stage} = 'inquiry'`, support: sql`${c.stage} = 'confirmed'` };

type Row = Omit<Tab, 'inbox' | 'where'> & { where: (view: Viewpoint, inbox: Inbox) => SQL | undefined };

/** The tabs that stand in both inboxes, each for its stage; All for both. */
const unanswered: Row = {
  id: 'unanswered',
  label: 'Unanswered',
  purpose: 'Guests waiting for an answer, longest first',
  empty: { title: 'Nobody needs an answer. Nice.', text: 'A guest’s new message appears here at once.' },
  where: (view, inbox) => and(stages[inbox], isNotNull(c.waitingSince), active(view)),
  order: { by: [c.waitingSince], direction: 'asc' },
};
const escalations: Row = {
  id: 'escalations',
  label: 'AI escalations',
  purpose: 'Somebody or the assistant rang the bell: a person is needed, longest first',
  empty: {
    title: 'No bell is ringing.',
    text: 'Escalated conversations appear here until they are resolved or closed.',
  },
  where: (_, inbox) => and(stages[inbox], isNotNull(c.escalatedAt), notClosed),
  order: { by: [c.escalatedAt], direction: 'asc' },
};
const followUps: Row = {
  id: 'follow-ups',
  label: 'Follow ups',
  purpose: 'Conversations moved to a later time, the next due first',
  empty: { title: 'Nothing to follow up.', text: 'A conversation moved to a later time waits here until then.' },
  groups: 'due',
  where: (_, inbox) => and(stages[inbox], sql`${c.status} = 'follow_up'`),
  order: { by: [c.followUpAt], direction: 'asc' },
};
const mine: Row = {
  id: 'my-tickets',
  label: 'My tickets',
  purpose: 'Conversations assigned to you that are not closed',
  empty: { title: 'Nothing is assigned to you.', text: 'What you claim or are given appears here.' },
  personal: true,
  where: ({ viewerId }, inbox) => and(viewerId ? eq(c.assigneeId, viewerId) : sql`false`, stages[inbox], notClosed),
  order: NEWEST,
};
/** The mode of the nearest place that has one; a new account drafts only (`lib/assistant/settings.ts`). */
const assistantMode = (inbox: Inbox) => sql`coalesce(${c.assistantMode},
  (select l.assistant_mode from listings l where l.account_id = ${c.accountId} and l.id = ${c.listingId}),
  (select coalesce(a.assistant -> 'inboxes' ->> ${sql.raw(`'${inbox}'`)}, a.assistant ->> 'mode') from accounts a where a.id = ${c.accountId}),
  'copilot')`;
const aiActive: Row = {
  id: 'ai-active',
  label: 'AI active',
  purpose: 'Conversations in which the assistant wrote to the guest in the last 12 hours',
  empty: {
    title: 'The assistant is not talking to anybody.',
    text: 'Conversations that it answers by itself appear here.',
  },
  where: ({ now }, inbox) =>
    and(
      stages[inbox],
      isNotNull(c.assistantSentAt),
      gt(c.assistantSentAt, new Date(now.getTime() - 12 * 3_600_000)),
      lte(c.assistantSentAt, now),
      sql`${assistantMode(inbox)} <> 'off'`,
    ),
  order: NEWEST,
};
const all: Row = {
  id: 'all',
  label: 'All',
  purpose: 'Every conversation of the account, closed ones too',
  empty: { title: 'No conversations yet.', text: 'They arrive with your first reservation or inquiry.' },
  where: () => undefined,
  order: NEWEST,
};

const sales: Row[] = [
  unanswered,
  escalations,
  aiActive,
  {
    id: 'active-leads',
    label: 'Active leads',
    purpose: 'Inquiries and requests that can still be won',
    empty: { title: 'No active leads.', text: 'Inquiries appear here while they can still become a booking.' },
    where: (view) =>
      and(stages.sales, sql`${c.reservationStatus} in ('inquiry', 'requested') and ${c.hasContact}`, active(view)),
    order: NEWEST,
  },
  followUps,
  mine,
  {
    id: 'awaiting-payment',
    label: 'Awaiting payment',
    purpose: 'Confirmed stays with a balance that you collect, next arrival first',
    empty: { title: 'Everybody has paid.', text: 'Confirmed stays with an open balance that you collect appear here.' },
    where: () => sql`${c.awaitingPayment}`,
    order: { by: [c.checkIn], direction: 'asc' },
  },
  {
    id: 'recently-confirmed',
    label: 'Recently confirmed',
    purpose: 'Inquiries won in the last days, newest first',
    empty: { title: 'No inquiry was won lately.', text: 'Your next one appears here.' },
    where: ({ now, recentlyConfirmedDays }) =>
      and(
        isNotNull(c.wonAt),
        gte(c.wonAt, new Date(now.getTime() - recentlyConfirmedDays * 86_400_000)),
        lte(c.wonAt, now),
      ),
    order: { by: [c.wonAt], direction: 'desc' },
  },
  all,
];

const support: Row[] = [
  unanswered,
  escalations,
  aiActive,
  {
    id: 'open-tickets',
    label: 'Open tickets',
    purpose: 'Conversations of booked guests that are in work',
    empty: { title: 'No open tickets.', text: 'A booked guest’s message opens one.' },
    where: (view) => and(stages.support, isNotNull(c.openedAt), active(view)),
    order: NEWEST,
  },
  {
    id: 'staying-angry',
    label: 'Staying & angry',
    purpose: 'Guests in house at fun level 3 or below, the unhappiest first',
    empty: {
      title: 'No unhappy guest is in house. Nice.',
      text: 'Guests rated 3 or below appear here during their stay.',
    },
    where: ({ now }) =>
      and(
        sql`${c.funLevel} <= 3 and ${c.reservationStatus} = 'confirmed'`,
        lte(c.stayStartsAt, now),
        gt(c.stayEndsAt, now),
      ),
    order: { by: [c.funLevel, sql`coalesce(${c.waitingSince}, 'infinity')`], direction: 'asc' },
  },
  {
    id: 'waiting-refunds',
    label: 'Waiting refunds',
    purpose: 'Guests to whom money is owed, the oldest task first',
    empty: { title: 'Nobody waits for money.', text: 'Unfinished refund tasks appear here.' },
    where: () => and(stages.support, isNotNull(c.refundSince)),
    order: { by: [c.refundSince], direction: 'asc' },
  },
  {
    id: 'overbooking',
    label: 'Overbooking',
    purpose: 'Stays that share a night they cannot share, side by side',
    empty: { title: 'No overbooking.', text: 'Stays that share a night of the same unit appear here.' },
    groups: 'conflict',
    where: ({ now }) => and(isNotNull(c.overbookedUntil), gt(c.overbookedUntil, now)),
    order: { by: [c.overbookedFrom, c.overbookedGroup, c.checkIn], direction: 'asc' },
  },
  followUps,
  mine,
  all,
];

/** Every tab of both inboxes in the order of the screen (product.md §2). Navigation, list, counts, API and tests come from these rows. */
export const tabs: Tab[] = [
  ...sales.map((row): Tab => ({ ...row, inbox: 'sales', where: (view) => row.where(view, 'sales') ?? sql`true` })),
  ...support.map(
    (row): Tab => ({ ...row, inbox: 'support', where: (view) => row.where(view, 'support') ?? sql`true` }),
  ),
];

export function tabsOf(inbox: Inbox): Tab[] {
  return tabs.filter((tab) => tab.inbox === inbox);
}

export function findTab(inbox: string, id: string): Tab | undefined {
  return tabs.find((tab) => tab.inbox === inbox && tab.id === id);
}
