import { and, asc, eq, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { catalogItems, members, tasks } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';

export type Task = Awaited<ReturnType<typeof listTasks>>[number];

/** The tasks of a conversation, unfinished ones first, then the oldest. */
export async function listTasks(actor: Actor, conversationId: string) {
  return (await getDb())
    .select({
      id: tasks.id,
      title: tasks.title,
      status: tasks.status,
      priority: tasks.priority,
      item: catalogItems.name,
      kind: catalogItems.kind,
      assignee: members.name,
      amountMinor: tasks.amountMinor,
      amountCurrency: tasks.amountCurrency,
      createdAt: tasks.createdAt,
      dueAt: tasks.dueAt,
    })
    .from(tasks)
    .innerJoin(catalogItems, and(eq(catalogItems.accountId, tasks.accountId), eq(catalogItems.id, tasks.catalogItemId)))
    .leftJoin(members, and(eq(members.accountId, tasks.accountId), eq(members.id, tasks.assigneeId)))
    .where(and(eq(tasks.accountId, actor.accountId), eq(tasks.conversationId, conversationId)))
    .orderBy(sql`${tasks.status} in ('done', 'cancelled')`, asc(tasks.createdAt), asc(tasks.id));
}
