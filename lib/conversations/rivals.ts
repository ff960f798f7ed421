import { and, desc, eq, gt, inArray, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { events, members, messages } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { Refusal } from '@/lib/refusal';
import type { Facet } from './controls';
import { ago, authorsOf, changedByMessages, type Happening, kindsOf } from './races';
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
        or(eq(messages.author, 'guest'), notInArray(messages.delivery, [...UNDELIVERED])),
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(1);
  if (!row) return undefined;
  const { at, kind, who, by } = row;
  return { at, kind, who, isSelf: by !== null && by === agent.memberId, about: null, isAboutSelf: false, data: {} };
}

/** Two answers to one guest that cross: whose writer has not seen the other's is told whose, and may send again (409). */
export async function refuseCrossing(
  tx: Db,
  agent: Agent,
  { conversationId, lastMessageId }: { conversationId: string; lastMessageId?: string | null },
  now: Date,
): Promise<void> {
  if (lastMessageId === undefined) return;
  const seen = sql`coalesce((select s.sent_at from messages s where s.account_id = ${agent.accountId} and s.id = ${lastMessageId}), '-infinity')`;
  const [row] = await tx
    .select({ at: messages.sentAt, who: members.name, author: messages.author })
    .from(messages)
    .leftJoin(members, and(eq(members.accountId, messages.accountId), eq(members.id, messages.memberId)))
    .where(
      and(
        eq(messages.accountId, agent.accountId),
        eq(messages.conversationId, conversationId),
        eq(messages.isNote, false),
        inArray(messages.author, ['agent', 'assistant']),
        notInArray(messages.delivery, [...UNDELIVERED]),
        gt(messages.sentAt, seen),
        or(isNull(messages.memberId), ne(messages.memberId, agent.memberId)),
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(1);
  if (!row) return;
  const nameless = { sentence: row.author === 'assistant' ? 'The assistant' : 'A colleague' };
  throw new Refusal(409, {
    sentence: '{who} answered {ago}. Read it, and send again if yours still holds.',
    values: { who: row.who ?? nameless, ago: ago(row.at, now) },
  });
}
