import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf, transaction } from '@/db/client';
import { conversations, guests, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { replanGuests } from '@/lib/automations/planning';
import { refold } from '@/lib/conversations/refold';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import type { GuestRef, MergeInput } from './input';
import { broughtBy, type Merge } from './merges';

/**
 * Makes one person of two profiles: the conversations of `mergeId`, and of all that was merged into it, are those of `keepId`.
 * Reservations keep the guest who booked them, so that `unmergeGuest` gives back exactly what was.
 */
export async function mergeGuests(agent: Agent, { keepId, mergeId }: MergeInput, now = new Date()): Promise<void> {
  if (keepId === mergeId) throw new Refusal(422, 'A guest cannot be merged with itself.');
  return transaction(await getDb(), async (tx) => {
    const [keep, merged] = await lockGuests(tx, agent, [keepId, mergeId]);
    for (const { name, mergedInto } of [keep!, merged!])
      if (mergedInto)
        throw new Refusal(409, {
          sentence: '{name} is merged into another guest already: open that one and try again.',
          values: { name },
        });
    const moved = or(eq(guests.id, mergeId), eq(guests.mergedInto, mergeId))!;
    const count = await point(tx, agent, moved, keepId);
    const data = { guestId: mergeId, name: merged!.name, intoId: keepId, into: keep!.name, conversations: count };
    await recordEvent(tx, agent, { kind: 'guest.merged', data, occurredAt: now });
    await replanGuests(tx, agent.accountId, [keepId], now);
  });
}

/** Takes a profile out of the guest it was merged into, with all that had been merged into it before. */
export async function unmergeGuest(agent: Agent, { guestId }: GuestRef, now = new Date()): Promise<void> {
  return transaction(await getDb(), async (tx) => {
    const [guest] = await lockGuests(tx, agent, [guestId]);
    const { name, mergedInto: fromId } = guest!;
    if (!fromId) throw new Refusal(409, { sentence: '{name} is not merged into another guest.', values: { name } });
    const brought = broughtBy(guestId, await lastMerges(tx, agent, fromId));
    const mine = and(inArray(guests.id, brought), eq(guests.mergedInto, fromId))!;
    const others = brought.length > 0 ? await point(tx, agent, mine, guestId) : 0;
    const count = others + (await point(tx, agent, eq(guests.id, guestId), null));
    const [from] = await tx
      .select({ name: guests.name })
      .from(guests)
      .where(isGuest(agent, [fromId]));
    const data = { guestId, name, fromId, from: from!.name, conversations: count };
    await recordEvent(tx, agent, { kind: 'guest.unmerged', data, occurredAt: now });
    await replanGuests(tx, agent.accountId, [guestId, fromId], now);
  });
}

/** Guests in the order of their ids, locked as the intake locks them. */
async function lockGuests(tx: Db, agent: Agent, ids: string[]) {
  const { id, name, mergedInto } = guests;
  const found = await tx
    .select({ id, name, mergedInto })
    .from(guests)
    .where(isGuest(agent, ids))
    .orderBy(asc(guests.id))
    .for('no key update');
  if (found.length < ids.length) throw notFound('guest');
  return ids.map((wanted) => found.find((guest) => guest.id === wanted));
}

/** Says into whom these guests are merged, and folds the conversations that follow; how many these are. */
async function point(tx: Db, { accountId }: Agent, which: SQL, mergedInto: string | null): Promise<number> {
  const moved = await tx
    .update(guests)
    .set({ mergedInto })
    .where(and(eq(guests.accountId, accountId), which))
    .returning({ id: guests.id });
  const booked = inArray(
    reservations.guestId,
    moved.map(({ id }) => id),
  );
  const found = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, conversations.accountId), eq(reservations.id, conversations.reservationId)),
    )
    .where(and(eq(reservations.accountId, accountId), booked));
  await refold(
    tx,
    accountId,
    found.map(({ id }) => id),
  );
  return found.length;
}

/** The last merge of each profile that a guest is made of. */
function lastMerges(tx: Db, { accountId }: Agent, intoId: string): Promise<Merge[]> {
  return rowsOf<Merge>(
    tx,
    sql`
    select distinct on (g.id) g.id as "guestId", e.data ->> 'intoId' as "intoId"
    from events e join guests g on g.account_id = e.account_id and g.id = (e.data ->> 'guestId')::uuid
    where e.account_id = ${accountId} and e.kind = 'guest.merged' and g.merged_into = ${intoId}
    order by g.id, e.occurred_at desc, e.id desc`,
  );
}

function isGuest({ accountId }: Agent, ids: string[]) {
  return and(eq(guests.accountId, accountId), inArray(guests.id, ids));
}
