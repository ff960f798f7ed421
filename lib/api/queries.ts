import { and, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { getDb } from '@/db/client';
import {
  accounts,
  articles,
  catalogItems,
  conversations,
  guests,
  listings,
  members,
  messages,
  reservations,
  reviews,
  tasks,
} from '@/db/schema';
import { filesOf } from '@/lib/attachments/queries';
import type { Actor } from '@/lib/auth/actor';
import { notFound, Refusal } from '@/lib/refusal';
import type { ArticleResource } from './articles';
import type * as shapes from './resources';
import { linked, own } from './rows';
import * as shape from './shape';

const parents = alias(listings, 'parents');

export async function getListing(actor: Actor, id: string): Promise<shapes.ListingResource> {
  const [row] = await (await getDb())
    .select({ listing: listings, parent: parents.externalId })
    .from(listings)
    .leftJoin(parents, linked(parents, listings.accountId, listings.parentId))
    .where(own(actor, listings, id));
  return shape.listingShape(found(row, 'listing').listing, row!.parent);
}

export async function getReservation(actor: Actor, id: string): Promise<shapes.ReservationResource> {
  const [row] = await (await getDb())
    .select({
      reservation: reservations,
      guest: guests,
      listing: listings.externalId,
      conversationId: conversations.id,
      baseCurrency: accounts.baseCurrency,
    })
    .from(reservations)
    .innerJoin(accounts, eq(accounts.id, reservations.accountId))
    .innerJoin(guests, linked(guests, reservations.accountId, reservations.guestId))
    .innerJoin(listings, linked(listings, reservations.accountId, reservations.listingId))
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, reservations.accountId), eq(conversations.reservationId, reservations.id)),
    )
    .where(own(actor, reservations, id));
  return shape.reservationShape(found(row, 'reservation').reservation, row!);
}

export async function getMessage(actor: Actor, id: string): Promise<shapes.MessageResource> {
  const [row] = await (await getDb())
    .select({
      message: messages,
      reservation: reservations.externalId,
      by: members.email,
      files: filesOf(actor, messages.id),
    })
    .from(messages)
    .innerJoin(conversations, linked(conversations, messages.accountId, messages.conversationId))
    .innerJoin(reservations, linked(reservations, messages.accountId, conversations.reservationId))
    .leftJoin(members, linked(members, messages.accountId, messages.memberId))
    .where(own(actor, messages, id));
  return shape.messageShape(found(row, 'message'));
}

export async function getReview(actor: Actor, id: string): Promise<shapes.ReviewResource> {
  const [row] = await (await getDb())
    .select({ review: reviews, reservation: reservations.externalId })
    .from(reviews)
    .innerJoin(reservations, linked(reservations, reviews.accountId, reviews.reservationId))
    .where(own(actor, reviews, id));
  return shape.reviewShape(found(row, 'review').review, row!.reservation);
}

export async function getCatalogItem(actor: Actor, id: string): Promise<shapes.CatalogItemResource> {
  const [row] = await (await getDb())
    .select()
    .from(catalogItems)
    .where(own(actor, catalogItems, id));
  const { externalId, name, kind, asOf } = found(row, 'catalog item');
  return { id, externalId, name, kind, occurredAt: shape.time(asOf) };
}

export async function getArticle(actor: Actor, id: string): Promise<ArticleResource> {
  const { externalId, title, body, language, audience, version, retiredAt, asOf } = articles;
  const [row] = await (await getDb())
    .select({ externalId, title, body, language, audience, version, retiredAt, asOf, listing: listings.externalId })
    .from(articles)
    .leftJoin(listings, linked(listings, articles.accountId, articles.listingId))
    .where(own(actor, articles, id));
  const { asOf: occurredAt, retiredAt: retired, ...fields } = found(row, 'article');
  return { id, ...fields, retiredAt: shape.timeOrNull(retired), occurredAt: shape.time(occurredAt) };
}

export async function getTask(actor: Actor, id: string): Promise<shapes.TaskResource> {
  const [row] = await (await getDb())
    .select({ task: tasks, reservation: reservations.externalId, catalogItem: catalogItems.externalId })
    .from(tasks)
    .innerJoin(reservations, linked(reservations, tasks.accountId, tasks.reservationId))
    .innerJoin(catalogItems, linked(catalogItems, tasks.accountId, tasks.catalogItemId))
    .where(own(actor, tasks, id));
  return shape.taskShape(found(row, 'task').task, row!.reservation, row!.catalogItem);
}

/** The id of the member with that e-mail, who may have left; `field` names where the caller wrote it. Refusal 422. */
export async function memberId(actor: Actor, email: string, field: string): Promise<string> {
  const [row] = await (await getDb())
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.accountId, actor.accountId), eq(members.email, email)));
  if (row) return row.id;
  const message = `${field} names nobody in this account.`;
  throw new Refusal(422, message, [{ path: field, message }]);
}

/** The ids of the listings that the caller knows by those ids. Refusal 422 for one that is not there. */
export async function listingIds(actor: Actor, externalIds: string[]): Promise<string[]> {
  if (externalIds.length === 0) return [];
  const rows = await (await getDb())
    .select({ id: listings.id, externalId: listings.externalId })
    .from(listings)
    .where(and(eq(listings.accountId, actor.accountId), inArray(listings.externalId, externalIds)));
  const known = new Map(rows.map((row) => [row.externalId, row.id]));
  return externalIds.map((externalId) => {
    const id = known.get(externalId);
    if (id) return id;
    const message = 'listing names no listing of this account.';
    throw new Refusal(422, message, [{ path: 'listing', message }]);
  });
}

function found<T>(row: T | undefined, what: string): T {
  if (row) return row;
  throw notFound(what);
}
