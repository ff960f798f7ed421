import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { members } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { isLive } from '@/lib/automations/occasions';
import { eventRow } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import type { Batch, Row } from './batch';
import type { ActionInput, MessageInput } from './input';
import type { Applied } from './take';

/** A message: the same again changes nothing, other content under its id is refused (api.md, Writing). */
export function takeMessage(batch: Batch, input: MessageInput, history: boolean): Applied {
  const { reservation, conversationId } = threadOf(batch, input.reservation);
  const channel = input.channel ?? reservation.channel;
  const attachments = filesSaid(input);
  const print = fingerprint({ ...input, channel, attachments });
  const known = batch.messages.get(input.externalId);
  if (known) {
    const isEcho = known.externalId !== input.externalId;
    if (!isEcho && known.fingerprint !== print) throw conflict('message', input.externalId);
    return { result: 'unchanged', applied: true, id: known.id, conversationId: known.conversationId };
  }
  const memberId = input.by ? memberOf(batch, input.by, 'by', history).id : null;
  const row = batch.messages.put(input.externalId, {
    accountId: batch.account.id,
    id: uuidv7(),
    conversationId,
    externalId: input.externalId,
    channelMessageId: null,
    author: input.from,
    memberId,
    isNote: false,
    holding: input.holding,
    body: input.body,
    channel,
    sentAt: input.sentAt,
    delivery: 'received',
    deliveryError: null,
    deliveredAt: null,
    attempts: 0,
    attemptAt: null,
    sentByHandAt: null,
    sentByHandBy: null,
    assigns: input.from === 'agent' && batch.account.assignOnReply,
    fingerprint: print,
    recordedAt: batch.now,
  });
  batch.stale.add(conversationId);
  if (!history && isLive(input.sentAt, batch.now)) batch.live.add(conversationId);
  return { result: 'created', applied: true, id: row.id, conversationId };
}

const MOST_BYTES = 8_000_000;

/** Files as a fingerprint tells them apart; a message without any has the one that it had before there were files. */
function filesSaid({ attachments = [] }: MessageInput) {
  const bytes = attachments.reduce((sum, { data }) => sum + data.byteLength, 0);
  if (bytes > MOST_BYTES)
    throw new Refusal(413, `The files of a message may have at most ${MOST_BYTES / 1e6} MB together.`);
  const said = attachments.map(({ name, data }) => [name, createHash('sha256').update(data).digest('base64')]);
  return said.length > 0 ? said : undefined;
}

const EVENT_OF_ACTION = {
  assign: 'conversation.assigned',
  move: 'conversation.moved',
  close: 'conversation.closed',
  reopen: 'conversation.reopened',
  escalate: 'conversation.escalated',
  resolve: 'conversation.resolved',
  sale: 'sale.attributed',
  'fun-level': 'fun_level.set',
  'no-reply-needed': 'turn.dismissed',
} as const satisfies Record<ActionInput['action'], string>;

/** An action is stored as the event that it is. */
export function takeAction(batch: Batch, input: ActionInput, actor: Actor, history: boolean): Applied {
  const { conversationId } = threadOf(batch, input.reservation);
  const print = fingerprint(input);
  const known = batch.actions.get(input.externalId);
  if (known && known.fingerprint !== print) throw conflict('action', input.externalId);
  if (known) return { result: 'unchanged', applied: true, id: known.id, conversationId };
  const event = eventRow(actor, {
    conversationId,
    kind: EVENT_OF_ACTION[input.action],
    data: dataOf(batch, input, history),
    externalId: input.externalId,
    fingerprint: print,
    occurredAt: input.at,
  });
  const memberId = memberOf(batch, input.by, 'by', history).id;
  const row = { ...event, id: uuidv7(), actor: 'member', memberId, recordedAt: batch.now } as Row<
    typeof import('@/db/schema').events
  >;
  batch.actions.put(input.externalId, row);
  batch.stale.add(conversationId);
  if (!history && isLive(input.at, batch.now)) batch.live.add(conversationId);
  return { result: 'created', applied: true, id: row.id, conversationId };
}

function dataOf(batch: Batch, input: ActionInput, history: boolean): Record<string, unknown> {
  switch (input.action) {
    case 'assign':
      return { assigneeId: input.assignee ? memberOf(batch, input.assignee, 'assignee', history).id : null };
    case 'sale':
      return { sellerId: input.seller ? memberOf(batch, input.seller, 'seller', history).id : null };
    case 'move':
      return { until: input.until.toISOString(), note: input.note, keepAnyway: input.keepAnyway };
    case 'close':
      return { note: input.note };
    case 'escalate':
      return { reason: input.reason };
    case 'fun-level':
      return { level: input.level };
    default:
      return {};
  }
}

/** The reservation and conversation that an entry names. */
export function threadOf(batch: Batch, externalId: string) {
  const reservation = batch.reservations.get(externalId);
  const conversationId = reservation && batch.conversationOf.get(reservation.id);
  if (!reservation || !conversationId) throw notFound(`reservation as reservation names: ${externalId}`);
  return { reservation, reservationId: reservation.id, conversationId };
}

/** A history names people who have left: they become former members, named and without a sign-in (api.md, Writing). */
function memberOf(batch: Batch, email: string, path: string, history: boolean): Row<typeof members> {
  const known = batch.members.get(email);
  if (known) return known;
  if (!history) {
    throw new Refusal(422, `${path} names nobody who is or was a member of this account.`, [
      { path, message: `is no member: ${email}` },
    ]);
  }
  const name = email.split('@')[0]!.replace(/[._-]+/g, ' ');
  return batch.members.put(email, {
    accountId: batch.account.id,
    id: uuidv7(),
    userId: null,
    email,
    name: name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase()),
    role: 'agent',
    teams: [],
    notify: null,
    createdAt: batch.now,
    retiredAt: batch.now,
  });
}

function conflict(what: string, externalId: string): Refusal {
  return new Refusal(409, `There is already a ${what} ${externalId} with other content.`);
}

/** Of what the caller said, so that a repeat with other content is seen (api.md, Writing). */
function fingerprint(input: object): string {
  const sorted = Object.fromEntries(Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64');
}
