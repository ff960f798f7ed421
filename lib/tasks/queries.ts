import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Db, getDb } from '@/db/client';
import { apiKeys, catalogItems, events, members, tasks } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { listOffered } from '@/lib/catalog/queries';
import { listColleagues } from '@/lib/members/queries';
import { approvalOf } from './steps';

export type Task = Awaited<ReturnType<typeof listTasks>>[number];

const deciders = alias(members, 'deciders');

/** The tasks of a conversation, unfinished ones first, then the oldest. */
export async function listTasks(actor: Actor, conversationId: string) {
  const rows = await (await getDb())
    .select({
      id: tasks.id,
      title: tasks.title,
      status: tasks.status,
      priority: tasks.priority,
      item: catalogItems.name,
      kind: catalogItems.kind,
      assignee: { id: members.id, name: members.name },
      amountMinor: tasks.amountMinor,
      amountCurrency: tasks.amountCurrency,
      approval: tasks.approval,
      decidedBy: deciders.name,
      decidedAt: tasks.decidedAt,
      createdAt: tasks.createdAt,
      dueAt: tasks.dueAt,
    })
    .from(tasks)
    .innerJoin(catalogItems, and(eq(catalogItems.accountId, tasks.accountId), eq(catalogItems.id, tasks.catalogItemId)))
    .leftJoin(members, and(eq(members.accountId, tasks.accountId), eq(members.id, tasks.assigneeId)))
    .leftJoin(deciders, and(eq(deciders.accountId, tasks.accountId), eq(deciders.id, tasks.decidedBy)))
    .where(and(eq(tasks.accountId, actor.accountId), eq(tasks.conversationId, conversationId)))
    .orderBy(sql`${tasks.status} in ('done', 'cancelled')`, asc(tasks.createdAt), asc(tasks.id));
  return rows.map(({ amountMinor, amountCurrency, ...task }) => ({
    ...task,
    amount: amountMinor === null || amountCurrency === null ? null : { minor: amountMinor, currency: amountCurrency },
    approval: approvalOf(task),
  }));
}

export type TaskChoices = Awaited<ReturnType<typeof listChoices>>;

/** What a task can be made from and to whom it can be given. */
export async function listChoices(actor: Actor) {
  const [items, people] = await Promise.all([listOffered(actor), listColleagues(actor)]);
  return { items, people };
}

type LastTold = { kind: string; by: string | null; byId: string | null; at: Date };

/** The last thing that the history tells of a task, if it tells any: an imported one has none. */
export async function findLastTold(
  tx: Db,
  actor: Actor,
  task: { id: string; conversationId: string },
): Promise<LastTold | undefined> {
  const [last] = await tx
    .select({
      kind: events.kind,
      by: sql<string | null>`coalesce(${members.name}, ${apiKeys.name})`,
      byId: events.memberId,
      at: events.occurredAt,
    })
    .from(events)
    .leftJoin(members, and(eq(members.accountId, events.accountId), eq(members.id, events.memberId)))
    .leftJoin(apiKeys, and(eq(apiKeys.accountId, events.accountId), eq(apiKeys.id, events.apiKeyId)))
    .where(
      and(
        eq(events.accountId, actor.accountId),
        eq(events.conversationId, task.conversationId),
        sql`${events.kind} like 'task.%' and ${task.id} in (${events.data} ->> 'taskId', ${events.data} ->> 'id')`,
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(1);
  return last;
}
