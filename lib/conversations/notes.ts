import { and, eq, inArray, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { members, messages } from '@/db/schema';
import { attach } from '@/lib/attachments/mutations';
import type { Agent } from '@/lib/auth/actor';
import { recordEvent } from '@/lib/events/record';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { type NoteInput, writtenBody } from './input';
import { lockOrRefuse } from './lock';
import { refold } from './refold';
import { findWritten, sameOrConflict } from './replies';

/** The note with its event, in the caller's transaction; the event's `mentions` are the members whom it names. */
export async function writeNote(tx: Db, agent: Agent, input: NoteInput, now: Date): Promise<{ id: string }> {
  const { accountId, memberId } = agent;
  const ids = input.attachmentIds ?? [];
  const body = ids.length > 0 && input.body === '' ? '' : parse(writtenBody, input.body);
  const { id: conversationId, channel } = await lockOrRefuse(tx, agent, input.conversationId);
  const known = await findWritten(tx, agent, input.externalId);
  if (known) return { id: sameOrConflict(known, { conversationId, author: 'agent', memberId, body, isNote: true }).id };
  const mentions = await mentionedIn(tx, agent, body, input.mentions ?? []);
  const note = { accountId, id: uuidv7(), conversationId, channel, memberId, body, sentAt: now, recordedAt: now };
  const kind = { author: 'agent' as const, isNote: true, delivery: 'received' as const };
  await tx.insert(messages).values({ ...note, ...kind, externalId: input.externalId });
  await attach(tx, { accountId, memberId, conversationId, ids }, { messageId: note.id });
  const data = { messageId: note.id, ...(mentions.length > 0 && { mentions }) };
  await recordEvent(tx, agent, { conversationId, kind: 'note.added', data, occurredAt: now });
  await refold(tx, accountId, [conversationId]);
  return { id: note.id };
}

/** Those of `ids` whose "@Name" stands in the text; one who does not work here is refused. */
async function mentionedIn(tx: Db, { accountId }: Agent, body: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const wanted = [...new Set(ids)];
  const found = await tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.accountId, accountId), inArray(members.id, wanted), isNull(members.retiredAt)));
  if (found.length < wanted.length) {
    const message = 'names somebody who does not work in this account';
    throw new Refusal(422, `This ${message}.`, [{ path: 'mentions', message: `mentions ${message}.` }]);
  }
  return found.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id);
}
