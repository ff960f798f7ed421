import { and, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { accounts, members, messages } from '@/db/schema';
import type { Actor, Agent, KeyActor } from '@/lib/auth/actor';
import { notConnected } from '@/lib/channels/channels';
import { findConnection } from '@/lib/channels/queries';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { type KeyReplyInput, writtenBody } from './input';
import { lockOrRefuse } from './lock';
import { refold } from './refold';

export type Sent = {
  result: 'created' | 'unchanged';
  id: string;
  conversationId: string;
  body: string;
  sentAt: Date;
  delivery: (typeof messages.$inferSelect)['delivery'];
  deliveryError: string | null;
};

/** The reply with its event and its job, in the caller's transaction. */
export async function write(tx: Db, actor: Agent | KeyActor, input: KeyReplyInput, now: Date): Promise<Sent> {
  const { accountId } = actor;
  const body = parse(writtenBody, input.body);
  const { id: conversationId, channel } = await lockOrRefuse(tx, actor, input.conversationId);
  const memberId = await writer(tx, actor, input.as);
  const known = await findWritten(tx, actor, input.externalId);
  if (known) return sameOrConflict(known, { conversationId, memberId, body, isNote: false });
  const connected = await findConnection(tx, accountId, channel);
  const message = {
    ...{ accountId, id: uuidv7(), conversationId, channel, memberId, body },
    ...{ externalId: input.externalId, author: 'agent' as const, sentAt: now, recordedAt: now },
    assigns: await assignsOnReply(tx, actor),
    delivery: connected ? ('queued' as const) : ('not_sent' as const),
    deliveryError: connected ? null : notConnected(channel),
  };
  await tx.insert(messages).values(message);
  const data = { messageId: message.id, delivery: message.delivery };
  await recordEvent(tx, actor, { conversationId, kind: 'message.written', data, occurredAt: now });
  if (connected) await enqueue(tx, 'deliver', { accountId, conversationId });
  await refold(tx, accountId, [conversationId]);
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

type Said = Pick<Written, 'conversationId' | 'memberId' | 'body' | 'isNote'>;

export function sameOrConflict(known: Written, said: Said): Sent {
  const same =
    known.author === 'agent' &&
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
