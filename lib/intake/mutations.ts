import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversations, tasks } from '@/db/schema';
import { askAssistant } from '@/lib/assistant/asking';
import type { Actor } from '@/lib/auth/actor';
import { noteOccasions } from '@/lib/automations/occasions';
import { bookingsOfGuests, replan, replanListings } from '@/lib/automations/planning';
import { refold } from '@/lib/conversations/refold';
import { eventRow, recordEvents } from '@/lib/events/record';
import { keepBack } from '@/lib/later/giving-back';
import { tellPeople } from '@/lib/notices/mutations';
import { Refusal } from '@/lib/refusal';
import { lockFamilies, reconcileOverbooking } from '@/lib/reservations/mutations';
import { type Batch, loadBatch, saveBatch } from './batch';
import { type Files, putFiles, withFiles } from './files';
import type {
  ActionInput,
  CatalogItemInput,
  ListingInput,
  MessageInput,
  ReservationInput,
  ReviewInput,
  TaskInput,
} from './input';
import { familiesOf } from './queries';
import { type Applied, take } from './take';

export type Entry =
  | { type: 'listing'; input: ListingInput }
  | { type: 'reservation'; input: ReservationInput }
  | { type: 'message'; input: MessageInput }
  | { type: 'review'; input: ReviewInput }
  | { type: 'catalog-item'; input: CatalogItemInput }
  | { type: 'task'; input: TaskInput }
  | { type: 'action'; input: ActionInput };

export type Outcome = ({ ok: true } & Applied) | { ok: false; refusal: Refusal };

type Options = {
  /** A history: people it names who are no members become former ones, and nothing is set off. */
  history: boolean;
  now?: Date;
};

/**
 * Writes facts from outside, in order, in one transaction; a refused one changes nothing and the next is taken. Writing
 * twice is safe, and facts with instants in the past leave everything as if they had arrived in order (api.md, Writing).
 */
export async function record(
  actor: Actor,
  entries: Entry[],
  { history, now = new Date() }: Options,
): Promise<Outcome[]> {
  const db = await getDb();
  return withFiles(actor, entries, (files) =>
    transaction(db, (tx) => write(tx, actor, entries, { history, now, files })),
  );
}

type Writing = Required<Options> & { files: Files };

async function write(tx: Db, actor: Actor, entries: Entry[], { history, now, files }: Writing): Promise<Outcome[]> {
  // Right after a start the tables are empty and have no statistics: the key checks of a connection would be planned as
  // scans of an empty table, and stay so while an import fills it.
  await tx.execute(sql`set local enable_seqscan = off`);
  const before = await lockFamilies(tx, actor.accountId, await familiesOf(tx, actor.accountId, entries));
  const batch = await loadBatch(tx, actor.accountId, entries, now);
  const families = await withFamiliesOf(tx, actor.accountId, batch, before);
  const outcomes = entries.map((entry) => attempt(() => take(batch, entry, actor, history)));
  await saveBatch(tx, batch);
  await putFiles(tx, entries, outcomes, files, now);
  if (!history) {
    await recordEntries(tx, actor, entries, outcomes, now);
    await tellPeople(tx, batch.actions.changed);
    await askAssistant(tx, batch.account, batch.messages.changed, now);
  }
  await keepBack(tx, actor.accountId, guestWords(batch), now);
  await noteOccasions(tx, actor.accountId, batch.happened, now);
  await settle(tx, actor.accountId, batch, families);
  await followBookings(tx, batch);
  return outcomes;
}

/** A reservation may have been moved elsewhere while its family was waited for: then that one is concerned, too. */
async function withFamiliesOf(tx: Db, accountId: string, batch: Batch, families: string[][]): Promise<string[][]> {
  const known = new Set(families.flat());
  const others = [...batch.reservations].map(({ listingId }) => listingId).filter((id) => !known.has(id));
  if (families.length === 0 || others.length === 0) return families;
  return lockFamilies(tx, accountId, [...known, ...others]);
}

function attempt(run: () => Applied): Outcome {
  try {
    return { ok: true, ...run() };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { ok: false, refusal };
    throw refusal;
  }
}

/** The audit's line for each thing that changed; an action is an event already. */
async function recordEntries(tx: Db, actor: Actor, entries: Entry[], outcomes: Outcome[], now: Date): Promise<void> {
  const rows = entries.flatMap(({ type, input }, index) => {
    const outcome = outcomes[index]!;
    if (!outcome.ok || outcome.result === 'unchanged' || type === 'action') return [];
    const data = { externalId: input.externalId, id: outcome.id, result: outcome.result, ...outcome.changes };
    return [
      eventRow(actor, { kind: `${type}.recorded`, conversationId: outcome.conversationId, data, occurredAt: now }),
    ];
  });
  await recordEvents(tx, rows);
}

/** What guests wrote that was not known before. */
function guestWords({ messages }: Batch) {
  return messages.changed
    .filter(({ author }) => author === 'guest')
    .map(({ conversationId, sentAt }) => ({ conversationId, sentAt }));
}

/** Brings all that derives from what was saved up to date: folded conversations, then the families' conflicts. */
async function settle(tx: Db, accountId: string, batch: Batch, families: string[][]): Promise<void> {
  await refold(tx, accountId, [...batch.stale, ...(await dependents(tx, accountId, batch))], batch.now, batch.live);
  const changed = batch.listings.changed.map(({ id }) => id);
  const all = changed.length > 0 ? await lockFamilies(tx, accountId, [...changed, ...families.flat()]) : families;
  await reconcileOverbooking(tx, accountId, all);
}

/**
 * Automated messages follow what changed of bookings, guests and listings (product.md §7). What a history or a late report makes due
 * at once does not leave.
 */
async function followBookings(tx: Db, batch: Batch): Promise<void> {
  const { account, now, live, reservations, happened, movedGuests, retimedListings } = batch;
  const bookings = Map.groupBy(reservations.changed, ({ id }) => live.has(id));
  const people = Map.groupBy(movedGuests, (id) => live.has(id));
  const changed = async (isLive: boolean) => [
    ...(bookings.get(isLive) ?? []).map(({ id }) => id),
    ...(await bookingsOfGuests(tx, account.id, people.get(isLive) ?? [])),
  ];
  const told = [...(await changed(true)), ...happened.map(({ reservationId }) => reservationId)];
  await replan(tx, account.id, told, now);
  await replan(tx, account.id, await changed(false), now, now);
  await replanListings(tx, account.id, [...retimedListings], now);
}

/** Conversations that show something of a changed listing, guest or catalog item. */
async function dependents(tx: Db, accountId: string, batch: Batch): Promise<string[]> {
  const ofConversation = async (
    column: typeof conversations.listingId | typeof conversations.guestId,
    ids: Set<string>,
  ) =>
    ids.size === 0
      ? []
      : tx
          .select({ id: conversations.id })
          .from(conversations)
          .where(and(eq(conversations.accountId, accountId), inArray(column, [...ids])));
  const ofItems =
    batch.changedItems.size === 0
      ? []
      : await tx
          .select({ id: tasks.conversationId })
          .from(tasks)
          .where(and(eq(tasks.accountId, accountId), inArray(tasks.catalogItemId, [...batch.changedItems])));
  return [
    ...(await ofConversation(conversations.listingId, batch.movedListings)),
    ...(await ofConversation(conversations.guestId, batch.renamedGuests)),
    ...ofItems,
  ].map(({ id }) => id);
}
