import { and, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { accounts, members, messages } from '@/db/schema';
import { settleDrafts } from '@/lib/assistant/drafts';
import { attach } from '@/lib/attachments/mutations';
import type { Actor, Agent, KeyActor } from '@/lib/auth/actor';
import { channelLabel, notConnected } from '@/lib/channels/channels';
import { findConnection } from '@/lib/channels/queries';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { countUses } from '@/lib/saved-replies/mutations';
import { type KeyReplyInput, type ReplyInput, replyBody } from './input';
import { lockOrRefuse } from './lock';
import { refold } from './refold';
import { refuseCrossing } from './rivals';

export type Sent = {
  result: 'created' | 'unchanged';
  id: string;
  conversationId: string;
  body: string;
  sentAt: Date;
  delivery: (typeof messages.$inferSelect)['delivery'];
  deliveryError: string | null;
};

type Writing = KeyReplyInput & Pick<ReplyInput, 'savedReplyIds' | 'attachmentIds' | 'lastMessageId' | 'runId'>;

/** The reply with its event and its job, in the caller's transaction. */
export async function write(tx: Db, actor: Agent | KeyActor, input: Writing, now: Date): Promise<Sent> {
  await lockOrRefuse(tx, actor, input.conversationId);
  return writeAs(tx, actor, { ...input, memberId: await writer(tx, actor, input.as) }, now);
}

type Saying = Omit<Writing, 'as'> & {
  memberId: string | null;
  /** Whose files they are, where they waited on a reply for later. */
  laterReplyId?: string;
  /** "Let me check and get back to you": answers nothing. */
  holding?: boolean;
};

/** The same, by whom `memberId` names, whoever brings it about. */
export async function writeAs(tx: Db, actor: Actor, { memberId, ...input }: Saying, now: Date): Promise<Sent> {
  const { accountId } = actor;
  const ids = input.attachmentIds ?? [];
  const body = ids.length > 0 && input.body === '' ? '' : parse(replyBody, input.body);
  const { id: conversationId, channel } = await lockOrRefuse(tx, actor, input.conversationId);
  const known = await findWritten(tx, actor, input.externalId);
  const author = actor.kind === 'assistant' ? ('assistant' as const) : ('agent' as const);
  if (known) return sameOrConflict(known, { conversationId, author, memberId, body, isNote: false });
  if (actor.kind === 'member') await refuseCrossing(tx, actor, input, now);
  const connected = await findConnection(tx, accountId, channel);
  if (ids.length > 0 && connected?.provider.capabilities.attachments === false) {
    throw new Refusal(409, { sentence: '{channel} takes no files.', values: { channel: channelLabel(channel) } });
  }
  const message = {
    ...{ accountId, id: uuidv7(), conversationId, channel, memberId, body },
    ...{ externalId: input.externalId, author, sentAt: now, recordedAt: now, holding: input.holding ?? false },
    assigns: author === 'agent' && (await assignsOnReply(tx, actor)),
    delivery: connected ? ('queued' as const) : ('not_sent' as const),
    deliveryError: connected ? null : notConnected(channel),
  };
  await tx.insert(messages).values(message);
  await attach(tx, { accountId, memberId, conversationId, ids }, { messageId: message.id }, input.laterReplyId);
  const data = { messageId: message.id, delivery: message.delivery };
  await recordEvent(tx, actor, { conversationId, kind: 'message.written', data, occurredAt: now });
  if (connected) await enqueue(tx, 'deliver', { accountId, conversationId });
  await countUses(tx, actor, input.savedReplyIds ?? [], now);
  await settleDrafts(tx, actor, { conversationId, runId: input.runId, messageId: message.id, body }, now);
  await refold(tx, accountId, [conversationId], now);
  return sent('created', message);
}

/** Who a reply is by: the agent, or the member that a key names; a key may also write for the house. */
async function writer(tx: Db, actor: Agent | KeyActor, as: string | undefined): Promise<string | null> {
  if (actor.kind === 'member') return actor.memberId;
  if (as === undefined) return null;
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.accountId, actor.accountId), eq(members.email, as), isNull(members.retiredAt)));
  if (member) return member.id;
  const message = 'names nobody who is a member of this account';
  throw new Refusal(422, `as ${message}.`, [{ path: 'as', message }]);
}

async function assignsOnReply(tx: Db, { accountId }: Actor): Promise<boolean> {
  const [account] = await tx
    .select({ assigns: accounts.assignOnReply })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account!.assigns;
}

type Written = typeof messages.$inferSelect;

export async function findWritten(
  tx: Db,
  { accountId }: Actor,
  externalId: string | undefined,
): Promise<Written | undefined> {
  if (externalId === undefined) return undefined;
  const mine = and(eq(messages.accountId, accountId), eq(messages.externalId, externalId));
  return (await tx.select().from(messages).where(mine))[0];
}

type Said = Pick<Written, 'conversationId' | 'author' | 'memberId' | 'body' | 'isNote'>;

export function sameOrConflict(known: Written, said: Said): Sent {
  const same =
    known.author === said.author &&
    (known.isNote || known.delivery !== 'received') &&
    known.isNote === said.isNote &&
    known.conversationId === said.conversationId &&
    known.memberId === said.memberId &&
    known.body === said.body;
  if (!same) throw new Refusal(409, `There is already a message ${known.externalId} with other content.`);
  return sent('unchanged', known);
}

function sent(result: Sent['result'], message: Omit<Sent, 'result'>): Sent {
  const { id, conversationId, body, sentAt, delivery, deliveryError } = message;
  return { result, id, conversationId, body, sentAt, delivery, deliveryError };
}
