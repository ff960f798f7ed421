import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { conversations } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import { isUuid } from '@/lib/text';

/** Whoever writes in a conversation (people, deliveries, echoes) does so one after the other. Nothing for a stranger's id. */
export async function lockConversation(tx: Db, accountId: string, id: string) {
  const [conversation] = await tx
    .select({ id: conversations.id, channel: conversations.channel, reservationId: conversations.reservationId })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, id)))
    .for('update');
  return conversation;
}

/** The same, refused for an id that is none of the actor's. */
export async function lockOrRefuse(tx: Db, actor: Actor, id: string) {
  const conversation = isUuid(id) ? await lockConversation(tx, actor.accountId, id) : undefined;
  if (!conversation) throw notFound('conversation');
  return conversation;
}
