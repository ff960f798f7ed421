import { type SQL, sql } from 'drizzle-orm';

/** Where a figure looks: the account, and a window's ends as the statement has them. */
export type Scope = { accountId: string; from: SQL; to: SQL };

/**
 * The rows of each figure in a window, as one statement with the columns `key` (text, unique), `conversation_id`, `at` and `counted`, and what
 * its aggregates need (product.md §3). They name few columns, so that each is one scan of an index.
 */
export type Rows = (scope: Scope) => SQL;

const within = (column: SQL, { from, to }: Scope) => sql`${column} >= ${from} and ${column} < ${to}`;

/** Inquiries that were won in the window and still are. */
export const won: Rows = (scope) => sql`
  select id::text as key, id as conversation_id, won_at as at, true as counted, total_base_minor as amount
  from conversations
  where account_id = ${scope.accountId} and won_at is not null and ${within(sql`won_at`, scope)}`;

/** Inquiries and requests received, those of one guest with the same dates as one: the dearest; without a price uncounted. */
export const received: Rows = (scope) => sql`
  select (array_agg(id order by total_base_minor desc nulls last, received_at, id))[1]::text as key,
    (array_agg(id order by total_base_minor desc nulls last, received_at, id))[1] as conversation_id,
    (array_agg(received_at order by total_base_minor desc nulls last, received_at, id))[1] as at,
    max(total_base_minor) is not null as counted, max(total_base_minor) as amount, count(*) filter (where total_base_minor is null) as unpriced
  from conversations
  where account_id = ${scope.accountId} and received_at is not null and ${within(sql`received_at`, scope)}
  group by guest_id, check_in, check_out`;

/** What could be won in the window: received in it or won in it, each once. */
export const chances: Rows = (scope) => sql`
  select id::text as key, id as conversation_id, won_at as at, true as counted
  from conversations
  where account_id = ${scope.accountId} and won_at is not null and ${within(sql`won_at`, scope)}
  union all
  select id::text, id, received_at, false
  from conversations
  where account_id = ${scope.accountId} and received_at is not null and ${within(sql`received_at`, scope)}
    and (won_at is null or won_at < ${scope.from} or won_at >= ${scope.to})`;

/** What was sold and still is; counted where it is attributed to a seller. */
export const sold: Rows = (scope) => sql`
  select id::text as key, id as conversation_id, sold_at as at, seller_id is not null as counted, seller_id, total_base_minor as amount
  from conversations
  where account_id = ${scope.accountId} and sold_at is not null and ${within(sql`sold_at`, scope)}`;

/** The sales of the agent who sold for most; ties: more deals, then whose last one came earlier. */
export const soldByTheBest: Rows = (scope) => sql`
  select sales.* from (${sold(scope)}) as sales
  where seller_id = (
    select seller_id from (${sold(scope)}) as each where seller_id is not null
    group by seller_id order by sum(coalesce(amount, 0)) desc, count(*) desc, max(at), seller_id limit 1)`;

/** Messages of ours to inquiries that had failed: the first of each guest's day. */
export const tries: Rows = (scope) => sql`
  select guest_id::text || day as key, (array_agg(conversation_id order by at, conversation_id))[1] as conversation_id, min(at) as at, guest_id,
    true as counted
  from contacts
  where account_id = ${scope.accountId} and kind = 'try' and ${within(sql`at`, scope)}
  group by guest_id, day`;

/** Guests who got a message from a member (counted) or from the assistant. */
export const chats: Rows = (scope) => sql`
  select guest_id::text as key, guest_id, (array_agg(conversation_id order by at desc))[1] as conversation_id, max(at) as at,
    bool_or(kind = 'member') as counted
  from contacts
  where account_id = ${scope.accountId} and stage = 'confirmed' and kind <> 'try' and kind in ('member', 'assistant') and ${within(sql`at`, scope)}
  group by guest_id`;

/** Tickets opened; counted where a person closed them and they still are. */
export const opened: Rows = (scope) => sql`
  select id::text as key, id as conversation_id, opened_at as at, status = 'closed' and closed_by is not null as counted
  from conversations
  where account_id = ${scope.accountId} and stage = 'confirmed' and opened_at is not null and ${within(sql`opened_at`, scope)}`;

/** Turns that fell due, counted where they were answered in time. */
export const due: Rows = (scope) => sql`
  select conversation_id::text || ' ' || lpad(ordinal::text, 6, '0') as key, conversation_id, due_at as at, hit as counted, ordinal, people_hit, handed_over_at, seconds
  from turns
  where account_id = ${scope.accountId} and stage = 'confirmed' and hit is not null and ${within(sql`due_at`, scope)}`;

/** Turns handed over by the assistant that fell due for people. */
export const dueForPeople: Rows = (scope) => sql`
  select conversation_id::text || ' ' || lpad(ordinal::text, 6, '0') as key, conversation_id, people_due_at as at, people_hit as counted
  from turns
  where account_id = ${scope.accountId} and stage = 'confirmed' and handed_over_at is not null and people_hit is not null
    and ${within(sql`people_due_at`, scope)}`;

/** Reviews received that rate communication. */
export const reviewed: Rows = (scope) => sql`
  select v.id::text as key, v.id as review_id, c.id as conversation_id, v.received_at as at, true as counted, v.communication as score
  from reviews v
  left join conversations c on c.account_id = v.account_id and c.reservation_id = v.reservation_id
  where v.account_id = ${scope.accountId} and v.communication is not null and ${within(sql`v.received_at`, scope)}`;
