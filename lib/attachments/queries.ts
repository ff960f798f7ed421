import { and, asc, type Column, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { attachments } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import { isUuid } from '@/lib/text';

/** A file as screens and the API tell of it. */
export type Attachment = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
};

const { id, name, mediaType, bytes, width, height } = attachments;
export const told = { id, name, mediaType, bytes, width, height };

/** The files of a message, within a statement about messages. */
export function filesOf(actor: Actor, messageId: Column) {
  return filesWhere(actor, sql`f.message_id = ${messageId}`);
}

/** The files that are to leave with a reply for later, within a statement about those. */
export function filesOfLaterReply(actor: Actor, laterReplyId: Column) {
  return filesWhere(actor, sql`f.message_id is null and f.later_reply_id = ${laterReplyId}`);
}

function filesWhere({ accountId }: Actor, condition: SQL) {
  return sql<
    Attachment[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
    'bytes', f.bytes, 'width', f.width, 'height', f.height) order by f.created_at, f.id)
    from attachments f where f.account_id = ${accountId} and ${condition}), '[]'::jsonb)`;
}

/** What waits in the agent's composer to leave with the next message. */
export async function listWaiting(agent: Agent, conversationId: string): Promise<Attachment[]> {
  return waiting(await getDb(), agent, conversationId);
}

export function waiting(
  db: Db,
  { accountId, memberId }: Pick<Agent, 'accountId' | 'memberId'>,
  conversationId: string,
) {
  return db
    .select(told)
    .from(attachments)
    .where(
      and(
        eq(attachments.accountId, accountId),
        eq(attachments.conversationId, conversationId),
        eq(attachments.memberId, memberId),
        isNull(attachments.messageId),
        isNull(attachments.laterReplyId),
      ),
    )
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
}

/** How much the agent has uploaded anywhere that has not left. */
export async function waitingBytes(db: Db, { accountId, memberId }: Agent): Promise<number> {
  const theirs = and(eq(attachments.accountId, accountId), eq(attachments.memberId, memberId));
  const unsent = and(isNull(attachments.messageId), isNull(attachments.laterReplyId));
  const [sum] = await db
    .select({ bytes: sql<number>`coalesce(sum(${bytes}), 0)::float8` })
    .from(attachments)
    .where(and(theirs, unsent));
  return sum!.bytes;
}

/** A file of the actor's account; one that still waits, of its uploader alone. */
export async function getAttachment(actor: Actor, wanted: string) {
  const mine = and(eq(attachments.accountId, actor.accountId), eq(attachments.id, wanted));
  const [found] = isUuid(wanted) ? await (await getDb()).select().from(attachments).where(mine) : [];
  const isWaiting = found && found.messageId === null && found.laterReplyId === null;
  const isTheirs = !isWaiting || (actor.kind === 'member' && actor.memberId === found.memberId);
  if (!found || !isTheirs) throw notFound('file');
  return found;
}

/** The files that wait on a reply for later. */
export async function filesOfLater(db: Db, { accountId, id: laterReplyId }: { accountId: string; id: string }) {
  const mine = and(eq(attachments.accountId, accountId), eq(attachments.laterReplyId, laterReplyId));
  return (await db.select({ id }).from(attachments).where(mine)).map((file) => file.id);
}

/** The files that go with a message, in order. */
export function filesOfMessage(db: Db, accountId: string, messageId: string) {
  return db
    .select(told)
    .from(attachments)
    .where(and(eq(attachments.accountId, accountId), eq(attachments.messageId, messageId)))
    .orderBy(asc(attachments.createdAt), asc(attachments.id));
}
