import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { events, members, messages } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import type { Facet } from './controls';
import { authorsOf, changedByMessages, type Happening, kindsOf } from './races';
import { UNDELIVERED } from './undone';

/** Who changed that facet last: by a click, by taking one back, or by a message. */
export async function latestChange(
  tx: Db,
  agent: Agent,
  conversationId: string,
  facet: Facet,
): Promise<Happening | undefined> {
  const event = await latestEvent(tx, agent, conversationId, facet);
  if (event && !changedByMessages.has(facet)) return event;
  const message = await latestMessage(tx, agent, conversationId, facet);
  return event && message ? (event.at >= message.at ? event : message) : (event ?? message);
}

async function latestEvent(tx: Db, agent: Agent, conversationId: string, facet: Facet): Promise<Happening | undefined> {
  if (kindsOf[facet].length === 0) return undefined;
  const about = alias(members, 'about');
  const kinds = [...kindsOf[facet]];
  const [row] = await tx
    .select({
      at: events.occurredAt,
      kind: events.kind,
      data: events.data,
      by: events.memberId,
      who: members.name,
      about: about.name,
      aboutId: about.id,
    })
    .from(events)
    .leftJoin(members, and(eq(members.accountId, events.accountId), eq(members.id, events.memberId)))
    .leftJoin(
      about,
      and(
        eq(about.accountId, events.accountId),
        sql`${about.id} = coalesce(${events.data} ->> 'assigneeId', ${events.data} ->> 'sellerId')::uuid`,
      ),
    )
    .where(
      and(
        eq(events.accountId, agent.accountId),
        eq(events.conversationId, conversationId),
        or(
          inArray(events.kind, kinds),
          and(eq(events.kind, 'action.undone'), inArray(sql`${events.data} ->> 'kind'`, kinds)),
        ),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  if (!row) return undefined;
  const { by, aboutId, ...rest } = row;
  return { ...rest, isSelf: by === agent.memberId, isAboutSelf: by !== null && by === aboutId };
}

async function latestMessage(
  tx: Db,
  agent: Agent,
  conversationId: string,
  facet: Facet,
): Promise<Happening | undefined> {
  const [row] = await tx
    .select({
      at: messages.sentAt,
      kind: messages.author,
      by: messages.memberId,
      who: members.name,
      delivery: messages.delivery,
    })
    .from(messages)
    .leftJoin(members, and(eq(members.accountId, messages.accountId), eq(members.id, messages.memberId)))
    .where(
      and(
        eq(messages.accountId, agent.accountId),
        eq(messages.conversationId, conversationId),
        eq(messages.isNote, false),
        inArray(messages.author, [...authorsOf(facet)]),
        sql`(${messages.author} = 'guest' or ${messages.delivery} not in (${sql.join(
          [...UNDELIVERED].map((delivery) => sql`${delivery}`),
          sql`, `,
        )}))`,
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(1);
  if (!row) return undefined;
  const { at, kind, who, by } = row;
  return { at, kind, who, isSelf: by !== null && by === agent.memberId, about: null, isAboutSelf: false, data: {} };
}
