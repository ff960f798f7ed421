import { Readable } from 'node:stream';
import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { attachments } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { lockOrRefuse } from '@/lib/conversations/lock';
import { notFound, Refusal } from '@/lib/refusal';
import { keep, measure, type Place, pathOf, remove, removePartsBefore } from './files';
import { recognise, UNKNOWN } from './kinds';
import { safeName } from './names';
import { type Attachment, getAttachment, waiting, waitingBytes } from './queries';

const LARGEST = 20_000_000;
const MOST = 10;
const NOT_SENT = '{name} is of a kind that cannot be sent.';
const MOST_WAITING = 200_000_000;

type Upload = { conversationId: string; name: string; chunks: AsyncIterable<Uint8Array> };

/** Keeps a file that will leave with the agent's next message; refused by what its content is, not by its name. */
export async function upload(
  agent: Agent,
  { conversationId, name, chunks }: Upload,
  now = new Date(),
): Promise<Attachment> {
  const { accountId, memberId } = agent;
  const place = { accountId, id: uuidv7() };
  await transaction(await getDb(), (tx) => refuseMore(tx, agent, conversationId));
  try {
    const { mediaType, ...file } = await store(place, name, chunks);
    const sentence = file.bytes > 0 ? NOT_SENT : '{name} is empty.';
    if (!mediaType) throw new Refusal(422, { sentence, values: { name: file.name } });
    return await transaction(await getDb(), async (tx) => {
      await refuseMore(tx, agent, conversationId);
      await tx.insert(attachments).values({ ...file, mediaType, conversationId, memberId, createdAt: now });
      return { ...file, mediaType };
    });
  } catch (error) {
    await remove(place);
    throw error;
  }
}

/** The bytes on disk, and what they are; without a media type they are nothing that people may send. */
async function store(place: Place, said: string, chunks: AsyncIterable<Uint8Array>) {
  const bytes = await keep(place, chunks, LARGEST);
  const name = safeName(said);
  const mediaType = bytes > 0 ? await recognise(pathOf(place), name) : undefined;
  const size = mediaType?.startsWith('image/') ? await measure(place) : undefined;
  return { ...place, name, mediaType, bytes, width: size?.width ?? null, height: size?.height ?? null };
}

export type Incoming = { name: string; data: Uint8Array };
export type Arrived = Place & Attachment;

/** Keeps what came with a message before that is written, whatever it is: none is lost for what somebody put into it. */
export async function keepIncoming({ accountId }: Actor, { name, data }: Incoming): Promise<Arrived> {
  const place = { accountId, id: uuidv7() };
  try {
    const file = await store(place, name, Readable.from([data]));
    return { ...file, mediaType: file.mediaType ?? UNKNOWN };
  } catch (error) {
    await remove(place);
    throw error;
  }
}

type Bringing = { id: string; conversationId: string; files: readonly Arrived[] };

/** Puts what is kept to the messages that brought it. */
export async function putIncoming(tx: Db, messages: readonly Bringing[], now: Date): Promise<void> {
  const rows = messages.flatMap(({ id: messageId, conversationId, files }) =>
    files.map((file) => ({ ...file, messageId, conversationId, createdAt: now })),
  );
  if (rows.length > 0) await tx.insert(attachments).values(rows);
}

async function refuseMore(tx: Db, agent: Agent, conversationId: string): Promise<void> {
  await lockOrRefuse(tx, agent, conversationId);
  const files = await waiting(tx, agent, conversationId);
  if (files.length >= MOST)
    throw new Refusal(409, { sentence: 'At most {n} files go with one message.', values: { n: MOST } });
  if ((await waitingBytes(tx, agent)) + LARGEST > MOST_WAITING) {
    throw new Refusal(409, 'Too many of your files wait unsent. Send or remove some first.');
  }
}

/** Takes back a file that has not left. */
export async function discard(agent: Agent, { attachmentId }: { attachmentId: string }): Promise<{ id: string }> {
  const { accountId, id, messageId, laterReplyId } = await getAttachment(agent, attachmentId);
  if (messageId || laterReplyId) throw new Refusal(409, 'This file has left already.');
  const unsent = and(isNull(attachments.messageId), isNull(attachments.laterReplyId));
  const gone = await (await getDb())
    .delete(attachments)
    .where(and(eq(attachments.accountId, accountId), eq(attachments.id, id), unsent))
    .returning({ id: attachments.id });
  if (gone.length > 0) await remove({ accountId, id });
  return { id };
}

type Waiting = { accountId: string; memberId: string | null; conversationId: string; ids: string[] };

/** Puts files that wait (in the composer, or on a reply for later) to what they leave with; all of them or a refusal. */
export async function attach(
  tx: Db,
  { accountId, memberId, conversationId, ids }: Waiting,
  to: { messageId: string } | { laterReplyId: string },
  from: string | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  const mine = and(eq(attachments.accountId, accountId), eq(attachments.conversationId, conversationId));
  const theirs = memberId ? eq(attachments.memberId, memberId) : isNull(attachments.memberId);
  const held = from ? eq(attachments.laterReplyId, from) : isNull(attachments.laterReplyId);
  const moved = await tx
    .update(attachments)
    .set(to)
    .where(and(mine, theirs, held, isNull(attachments.messageId), inArray(attachments.id, ids)))
    .returning({ id: attachments.id });
  if (moved.length < new Set(ids).size) throw notFound('file');
}

const WEEK = 7 * 86_400_000;

/**
 * The job "sweep-files": what was uploaded a week ago and never sent goes, row and bytes, and what broke off on its way in. No whole
 * file goes for want of a row: the database may be an older one than the files.
 */
export async function sweepFiles(db: Db, now = new Date()): Promise<void> {
  const week = new Date(now.getTime() - WEEK);
  const unsent = and(isNull(attachments.messageId), isNull(attachments.laterReplyId), lt(attachments.createdAt, week));
  await transaction(db, async (tx) => {
    const { accountId, id } = attachments;
    for (const place of await tx.delete(attachments).where(unsent).returning({ accountId, id })) await remove(place);
  });
  await removePartsBefore(week);
}
