import { isDeepStrictEqual } from 'node:util';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '@/lib/auth/actor';
import { isLive } from '@/lib/automations/occasions';
import { type Changes, changesOf } from '@/lib/events/changes';
import { notFound, Refusal } from '@/lib/refusal';
import type { Batch } from './batch';
import type { CatalogItemInput, ListingInput, ReviewInput, TaskInput } from './input';
import type { Entry } from './mutations';
import { takeReservation } from './reservation';
import { takeAction, takeMessage, threadOf } from './thread';

export type Applied = {
  /** `stale`: older than what is stored; it took its place in the history, the current fields stay. */
  result: 'created' | 'updated' | 'unchanged' | 'stale';
  /** Whether the current fields are what this entry says. */
  applied: boolean;
  id: string;
  conversationId?: string;
  /** What it left otherwise than it was, of things whose changes the audit tells. */
  changes?: Changes | null;
};

/** Applies one entry to the batch in memory, or refuses it before it has changed anything. */
export function take(batch: Batch, entry: Entry, actor: Actor, history: boolean): Applied {
  switch (entry.type) {
    case 'listing':
      return takeListing(batch, entry.input);
    case 'reservation':
      return takeReservation(batch, entry.input, history);
    case 'catalog-item':
      return takeCatalogItem(batch, entry.input);
    case 'message':
      return takeMessage(batch, entry.input, history);
    case 'action':
      return takeAction(batch, entry.input, actor, history);
    case 'review':
      return takeReview(batch, entry.input, history);
    case 'task':
      return takeTask(batch, entry.input);
  }
}

type Versioned = { accountId: string; id: string; externalId: string; asOf: Date };

/** Puts the newer of what is stored and what was said; `occurredAt` missing means now. */
export function putVersion<R extends Versioned>(
  rows: { get(key: string): R | undefined; put(key: string, row: R): R },
  batch: Batch,
  input: { externalId: string; occurredAt?: Date },
  fields: Omit<R, keyof Versioned>,
): { applied: Applied; row: R; before: R | undefined } {
  const before = rows.get(input.externalId);
  const asOf = input.occurredAt ?? batch.now;
  if (before && asOf < before.asOf)
    return { applied: { result: 'stale', applied: false, id: before.id }, row: before, before };
  const identity = { accountId: batch.account.id, id: before?.id ?? uuidv7(), externalId: input.externalId };
  const row = { ...identity, ...fields, asOf } as R;
  if (before && isDeepStrictEqual(withoutAge(before), withoutAge(row)) && !(input.occurredAt && asOf > before.asOf)) {
    return { applied: { result: 'unchanged', applied: true, id: row.id }, row: before, before };
  }
  rows.put(input.externalId, row);
  return { applied: { result: before ? 'updated' : 'created', applied: true, id: row.id }, row, before };
}

function withoutAge<R extends Versioned>({ asOf, ...rest }: R): Omit<R, 'asOf'> {
  return rest;
}

function takeListing(batch: Batch, input: ListingInput): Applied {
  const { externalId, occurredAt, parentExternalId, ...fields } = input;
  const parent = parentExternalId ? batch.listings.get(parentExternalId) : undefined;
  if (parentExternalId && !parent) throw notFound(`listing as parentExternalId names: ${parentExternalId}`);
  const own = batch.listings.get(externalId);
  for (let above = parent; above; above = above.parentId ? batch.listingsById.get(above.parentId) : undefined) {
    if (above.externalId === externalId || above.id === own?.id) {
      throw new Refusal(422, 'A listing cannot stand above itself.', [
        { path: 'parentExternalId', message: 'names a listing that stands below this one' },
      ]);
    }
  }
  const hasOtherClock = own && clockOf(own) !== clockOf(fields);
  const { applied, row } = putVersion(
    batch.listings,
    batch,
    { externalId, occurredAt },
    {
      ...fields,
      parentId: parent?.id ?? null,
      assistantMode: own?.assistantMode ?? null,
      planVersion: (own?.planVersion ?? 1) + (hasOtherClock ? 1 : 0),
    },
  );
  batch.listingsById.set(row.id, row);
  if (applied.result === 'updated') batch.movedListings.add(row.id);
  if (applied.result === 'updated' && hasOtherClock) batch.retimedListings.add(row.id);
  return {
    ...applied,
    changes: own && applied.result === 'updated' ? changesOf(withoutAge(own), withoutAge(row)) : null,
  };
}

/** What the messages of its bookings are timed by. */
function clockOf({
  timezone,
  checkInTime,
  checkOutTime,
}: Pick<ListingInput, 'timezone' | 'checkInTime' | 'checkOutTime'>): string {
  return [timezone, checkInTime, checkOutTime].join();
}

function takeCatalogItem(batch: Batch, { externalId, occurredAt, name, kind }: CatalogItemInput): Applied {
  const known = batch.catalogItems.get(externalId);
  const unset = { assigneeId: null, priceMinor: null, priceCurrency: null, retiredAt: null };
  const kept = known ?? { priority: 'normal' as const, ...unset };
  const { priority, assigneeId, priceMinor, priceCurrency, retiredAt } = kept;
  const fields = { name, kind, priority, assigneeId, priceMinor, priceCurrency, retiredAt };
  const { applied, row } = putVersion(batch.catalogItems, batch, { externalId, occurredAt }, fields);
  if (applied.result === 'updated') batch.changedItems.add(row.id);
  return applied;
}

function takeReview(batch: Batch, input: ReviewInput, history: boolean): Applied {
  const { reservationId, conversationId } = threadOf(batch, input.reservation);
  const { externalId, occurredAt, channel, overall, receivedAt } = input;
  const fields = {
    reservationId,
    channel,
    overall,
    categories: input.categories ?? {},
    communication: input.categories?.communication ?? null,
    body: input.body ?? null,
    receivedAt,
  };
  const { applied } = putVersion(batch.reviews, batch, { externalId, occurredAt }, fields);
  if (applied.result === 'created' && !history && isLive(receivedAt, batch.now))
    batch.happened.push({ reservationId, kind: 'review', at: receivedAt, moves: [] });
  return { ...applied, conversationId };
}

function takeTask(batch: Batch, input: TaskInput): Applied {
  const { reservationId, conversationId } = threadOf(batch, input.reservation);
  const item = batch.catalogItems.get(input.catalogItem);
  if (!item) throw notFound(`catalog item as catalogItem names: ${input.catalogItem}`);
  const { externalId, occurredAt, title, status } = input;
  const known = batch.tasks.get(externalId);
  const { priority, assigneeId, amountMinor, amountCurrency } = known ?? {
    priority: item.priority,
    assigneeId: item.assigneeId,
    amountMinor: item.priceMinor,
    amountCurrency: item.priceCurrency,
  };
  const seenAt = input.createdAt ?? occurredAt ?? batch.now;
  const createdAt = input.createdAt ?? known?.createdAt ?? seenAt;
  const fields = {
    reservationId,
    conversationId,
    catalogItemId: item.id,
    title,
    status,
    priority,
    assigneeId,
    amountMinor,
    amountCurrency,
    approval: known?.approval ?? null,
    decidedBy: known?.decidedBy ?? null,
    decidedAt: known?.decidedAt ?? null,
    createdAt,
    dueAt: input.dueAt ?? null,
  };
  const { applied, row } = putVersion(batch.tasks, batch, { externalId, occurredAt }, fields);
  if (applied.result === 'stale' && seenAt < row.createdAt) {
    batch.tasks.put(externalId, { ...row, createdAt: seenAt });
  }
  batch.stale.add(conversationId);
  if (known) batch.stale.add(known.conversationId);
  return { ...applied, conversationId };
}
