import type { Actor, KeyActor } from '@/lib/auth/actor';
import type { KeyReplyInput } from '@/lib/conversations/input';
import { reply } from '@/lib/conversations/mutations';
import type { ActionInput, MessageInput } from '@/lib/intake/input';
import { type Entry, type Outcome, record } from '@/lib/intake/mutations';
import type { ArticleInput } from '@/lib/knowledge/input';
import { putArticle } from '@/lib/knowledge/mutations';
import { getArticle, getCatalogItem, getListing, getMessage, getReservation, getReview, getTask } from './queries';

const readers = {
  listing: getListing,
  reservation: getReservation,
  review: getReview,
  'catalog-item': getCatalogItem,
  task: getTask,
};

type Put = Extract<Entry, { type: keyof typeof readers }>;
type Answer = { status: number; body: unknown };

/** Writes a thing under the caller's id and answers with it as it stands now. */
export async function put(actor: Actor, entry: Put, now: Date): Promise<Answer> {
  const { id, result, applied } = await recordOne(actor, entry, now);
  const body = { ...(await readers[entry.type](actor, id)), applied };
  return { status: result === 'created' ? 201 : 200, body };
}

/** Writes an article under the caller's id and answers with it as it stands now. */
export async function putKnowledge(actor: Actor, input: ArticleInput, now: Date): Promise<Answer> {
  const { id, result, applied } = await putArticle(actor, input, now);
  const body = { ...(await getArticle(actor, id)), applied };
  return { status: result === 'created' ? 201 : 200, body };
}

export async function postMessage(actor: Actor, input: MessageInput, now: Date): Promise<Answer> {
  const { id, result } = await recordOne(actor, { type: 'message', input }, now);
  return { status: result === 'created' ? 201 : 200, body: await getMessage(actor, id) };
}

export async function postAction(actor: Actor, input: ActionInput, now: Date): Promise<Answer> {
  const { id, conversationId, result } = await recordOne(actor, { type: 'action', input }, now);
  return { status: result === 'created' ? 201 : 200, body: { id, conversationId, ...input } };
}

/** Sends a reply to the guest through the conversation's channel. */
export async function postReply(actor: KeyActor, input: KeyReplyInput, now: Date): Promise<Answer> {
  const { id, result } = await reply(actor, input, now);
  return { status: result === 'created' ? 201 : 200, body: await getMessage(actor, id) };
}

async function recordOne(actor: Actor, entry: Entry, now: Date): Promise<Outcome & { ok: true }> {
  const [outcome] = await record(actor, [entry], { history: false, now });
  if (!outcome!.ok) throw outcome!.refusal;
  return outcome as Outcome & { ok: true };
}
