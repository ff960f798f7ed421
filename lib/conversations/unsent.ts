import { and, eq } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { messages } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { notConnected } from '@/lib/channels/channels';
import { findConnection } from '@/lib/channels/queries';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { notFound, Refusal } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import type { MessageStepInput } from './input';
import { lockConversation } from './lock';
import { refold } from './refold';

type Message = typeof messages.$inferSelect;
type Delivery = Message['delivery'];

/** What a person may decide about a message of ours that did not surely reach the guest. */
type Step = {
  kind: string;
  from: readonly Delivery[];
  /** Whether the decision was taken before: then it stands, and nothing happens. */
  taken: (message: Message) => boolean;
  change: (agent: Agent, now: Date) => Partial<Message>;
  refusal: string;
};

const steps = {
  byHand: {
    kind: 'message.sent_by_hand',
    from: ['not_sent', 'failed', 'uncertain'],
    taken: ({ sentByHandAt }) => sentByHandAt !== null,
    change: ({ memberId }, now) => ({ sentByHandAt: now, sentByHandBy: memberId }),
    refusal: 'Bellhop sends this message itself; it need not be sent by hand.',
  },
  arrived: {
    kind: 'message.confirmed',
    from: ['uncertain'],
    taken: ({ delivery }) => delivery === 'sent' || delivery === 'delivered',
    change: () => ({ delivery: 'sent', deliveryError: null }),
    refusal: 'Only a message that may have arrived can be confirmed.',
  },
  again: {
    kind: 'message.sent_again',
    from: ['not_sent', 'failed', 'uncertain'],
    taken: ({ delivery }) => delivery === 'queued' || delivery === 'sending',
    // The guest has it from now on, if at all: what it answers, it answers now.
    change: (_, now) => ({ delivery: 'queued', deliveryError: null, attemptAt: null, sentAt: now }),
    refusal: 'This message has been sent already.',
  },
} satisfies Record<string, Step>;

/** The agent sent it in the channel's own app: it answers at the click (product.md §1). */
export function sendByHand(agent: Agent, input: MessageStepInput, now = new Date()): Promise<Taken> {
  return take(agent, input, steps.byHand, now);
}

/** The agent saw that a message in doubt did arrive: it counts as sent when it was written. */
export function confirmArrived(agent: Agent, input: MessageStepInput, now = new Date()): Promise<Taken> {
  return take(agent, input, steps.arrived, now);
}

/** The agent chooses to send a message once more, though one in doubt may then arrive twice. */
export function sendAgain(agent: Agent, input: MessageStepInput, now = new Date()): Promise<Taken> {
  return take(agent, input, steps.again, now, async (tx, { accountId, conversationId, channel }) => {
    if (!(await findConnection(tx, accountId, channel))) throw new Refusal(409, `${notConnected(channel)}.`);
    await enqueue(tx, 'deliver', { accountId, conversationId });
  });
}

export type Taken = { id: string; conversationId: string; delivery: Delivery };

async function take(
  agent: Agent,
  { messageId }: MessageStepInput,
  step: Step,
  now: Date,
  also: (tx: Db, message: Message) => Promise<void> = async () => {},
): Promise<Taken> {
  return transaction(await getDb(), async (tx) => {
    const message = await lockMessage(tx, agent, messageId);
    const { accountId, id, conversationId } = message;
    if (step.taken(message)) return { id, conversationId, delivery: message.delivery };
    if (message.sentByHandAt) throw new Refusal(409, 'This message was sent by hand.');
    if (!step.from.includes(message.delivery)) throw new Refusal(409, step.refusal);
    const change = step.change(agent, now);
    await tx
      .update(messages)
      .set(change)
      .where(and(eq(messages.accountId, accountId), eq(messages.id, id)));
    await also(tx, message);
    await recordEvent(tx, agent, { conversationId, kind: step.kind, data: { messageId: id }, occurredAt: now });
    await refold(tx, accountId, [conversationId], now);
    return { id, conversationId, delivery: change.delivery ?? message.delivery };
  });
}

/** The message as it stands once nobody else can change it: deliveries and clicks lock its conversation first. */
async function lockMessage(tx: Db, { accountId }: Agent, id: string): Promise<Message> {
  const load = async () =>
    (
      await tx
        .select()
        .from(messages)
        .where(and(eq(messages.accountId, accountId), eq(messages.id, id)))
    )[0];
  const found = isUuid(id) ? await load() : undefined;
  if (found) await lockConversation(tx, accountId, found.conversationId);
  const message = found && (await load());
  if (!message) throw notFound('message');
  return message;
}
