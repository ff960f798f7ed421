import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { contacts, conversations, listings, reservationStatuses, reservations, turns } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { plansThatDiffer, rulesOn } from '@/lib/automations/planning';
import { leftBehind } from '@/lib/automations/replanning';
import { recompute } from '@/lib/conversations/facts';
import { contactRows, turnRows } from '@/lib/conversations/refold';
import { foldHistory } from '@/lib/reservations/history';
import { familiesAround, overbookingDifferences } from '@/lib/reservations/mutations';

export type Difference = { table: string; id: string; column: string; stored: unknown; recomputed: unknown };

const AT_ONCE = 500;
/** The last instant there is: by then nothing can be planned any more. */
const FOREVER = 8.64e15;

/**
 * Works out every reservation's history, conversation's state, turn, overbooking and planned messages of an account again from
 * messages, events and status reports, and yields each value that is stored differently (trust.md, backup and restore). Flat
 * memory. With `now` it also finds messages that nobody planned.
 */
export async function* findDifferences(
  actor: Actor,
  progress: (conversations: number) => void = () => {},
  now = new Date(FOREVER),
): AsyncGenerator<Difference> {
  for await (const stored of chunks(actor)) {
    yield* reservationDifferences(
      actor,
      stored.map(({ reservationId }) => reservationId),
    );
    yield* conversationDifferences(actor, stored);
    yield* planDifferences(
      actor,
      stored.map(({ reservationId }) => reservationId),
      now,
    );
    progress(stored.length);
  }
  yield* familyDifferences(actor);
}

type Stored = typeof conversations.$inferSelect;

async function* chunks(actor: Actor): AsyncGenerator<Stored[]> {
  const db = await getDb();
  for (let after: string | undefined; ; ) {
    const mine = and(eq(conversations.accountId, actor.accountId), after ? gt(conversations.id, after) : undefined);
    const rows = await db.select().from(conversations).where(mine).orderBy(asc(conversations.id)).limit(AT_ONCE);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!.id;
  }
}

async function* reservationDifferences(actor: Actor, ids: string[]): AsyncGenerator<Difference> {
  const db = await getDb();
  const mine = and(eq(reservations.accountId, actor.accountId), inArray(reservations.id, ids));
  const reports = await db
    .select()
    .from(reservationStatuses)
    .where(and(eq(reservationStatuses.accountId, actor.accountId), inArray(reservationStatuses.reservationId, ids)));
  const byReservation = Map.groupBy(reports, ({ reservationId }) => reservationId);
  for (const stored of await db.select().from(reservations).where(mine)) {
    yield* compare('reservations', stored.id, stored, foldHistory(byReservation.get(stored.id) ?? []));
  }
}

async function* conversationDifferences(actor: Actor, stored: Stored[]): AsyncGenerator<Difference> {
  const db = await getDb();
  const ids = stored.map(({ id }) => id);
  const mine = (table: typeof turns | typeof contacts) =>
    and(eq(table.accountId, actor.accountId), inArray(table.conversationId, ids));
  const storedTurns = groupBy(await db.select().from(turns).where(mine(turns)));
  const storedContacts = groupBy(await db.select().from(contacts).where(mine(contacts)));
  const byId = new Map(stored.map((row) => [row.id, row]));
  for (const again of await recompute(db, actor.accountId, ids)) {
    const { id } = again.conversation;
    yield* compare('conversations', id, byId.get(id)!, again.conversation);
    yield* compareAll('turns', id, storedTurns, turnRows(again), ({ ordinal }) => ordinal);
    yield* compareAll('contacts', id, storedContacts, contactRows(again), ({ kind, day }) => `${kind} ${day}`);
  }
}

/** What rules that are on have planned and not settled, and what rules that are off have left behind. */
async function* planDifferences({ accountId }: Actor, ids: string[], now: Date): AsyncGenerator<Difference> {
  const db = await getDb();
  const { added, updated, before } = await plansThatDiffer(db, accountId, await rulesOn(db, accountId), ids, now);
  for (const { id } of added) yield { table: 'planned_messages', id, column: 'count', stored: 0, recomputed: 1 };
  for (const row of updated) yield* compare('planned_messages', row.id, before.get(row.id)!, row);
  for (const row of await leftBehind(db, accountId, ids))
    yield* compare('planned_messages', row.id, row, { state: 'skipped', reason: 'off' });
}

function groupBy<R extends { conversationId: string }>(rows: R[]): Map<string, R[]> {
  return Map.groupBy(rows, ({ conversationId }) => conversationId);
}

/** Row by row in the order of their keys, which are compared too. */
function* compareAll<R extends object>(
  table: string,
  id: string,
  stored: Map<string, R[]>,
  recomputed: NoInfer<R>[],
  key: (row: NoInfer<R>) => string | number,
): Generator<Difference> {
  const byKey = (a: R, b: R) => (key(a) < key(b) ? -1 : 1);
  const found = (stored.get(id) ?? []).toSorted(byKey);
  if (found.length !== recomputed.length) {
    yield { table, id, column: 'count', stored: found.length, recomputed: recomputed.length };
    return;
  }
  for (const [index, row] of recomputed.toSorted(byKey).entries())
    yield* compare(table, `${id} #${key(row)}`, found[index]!, row);
}

async function* familyDifferences(actor: Actor): AsyncGenerator<Difference> {
  const db = await getDb();
  const ids = await db.select({ id: listings.id }).from(listings).where(eq(listings.accountId, actor.accountId));
  const families = await familiesAround(
    db,
    actor.accountId,
    ids.map(({ id }) => id),
  );
  for (const family of families) {
    for (const { id, overbooking } of await overbookingDifferences(db, actor.accountId, [family])) {
      yield { table: 'conversations', id, column: 'overbooking', stored: 'otherwise', recomputed: overbooking };
    }
  }
}

function* compare(table: string, id: string, stored: object, recomputed: object): Generator<Difference> {
  for (const [column, value] of Object.entries(recomputed)) {
    const was = (stored as Record<string, unknown>)[column];
    if (canonical(was) !== canonical(value)) yield { table, id, column, stored: was, recomputed: value };
  }
}

/** Text in which equal values are equal, whatever the order of an object's keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
