import type { AssistantMode, authors, conversationStatuses, deliveries, EscalationReason } from '@/db/schema';
import { type Contact, Contacts, type Statuses } from './contacts';
import { type ResponseClock, type Turn, Turns } from './turns';
import { countingEvents, UNDELIVERED } from './undone';

export type MessageFact = {
  kind: 'message';
  id: string;
  at: Date;
  /** When it was first written: before `at`, where ours was sent once more. */
  writtenAt: Date;
  author: (typeof authors)[number];
  memberId: string | null;
  isNote: boolean;
  holding: boolean;
  delivery: (typeof deliveries)[number];
  sentByHandAt: Date | null;
  assigns: boolean;
  preview: string;
};

/** An event that changes a conversation, with the data that `lib/events/kinds.ts` gives its kind. */
export type EventFact = {
  kind: string;
  id: string;
  at: Date;
  actor: string;
  memberId: string | null;
  data: Record<string, unknown>;
};

export type ConversationState = {
  status: (typeof conversationStatuses)[number];
  activeFrom: Date | null;
  followUpAt: Date | null;
  followUpNote: string | null;
  keepAnyway: boolean;
  waitingSince: Date | null;
  escalatedAt: Date | null;
  escalations: EscalationReason[];
  funLevel: number | null;
  assistantMode: AssistantMode | null;
  assistantSentAt: Date | null;
  assigneeId: string | null;
  sellerId: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  hasContact: boolean;
  lastMessageId: string | null;
  lastMessageAt: Date | null;
  lastMessageFrom: MessageFact['author'] | null;
  lastMessagePreview: string | null;
};

const ALWAYS = new Date(0);

/**
 * What is true of a conversation now, and its turns, from everything that happened in it (product.md §1–2). Facts may
 * have arrived in any order: they count in order of their instants, at equal instants in order of arrival.
 */
export function fold(
  messages: MessageFact[],
  events: EventFact[],
  { clock, timezone, statuses }: Circumstances,
): { state: ConversationState; turns: Turn[]; contacts: Contact[] } {
  const thread = new Thread(new Turns(clock), new Contacts(timezone, statuses));
  for (const step of inOrder(messages, countingEvents(messages, events))) step.apply(thread);
  return { state: thread.state(), turns: thread.turns.all, contacts: thread.contacts.all };
}

/** The account's response clock and zone, and what the reservation was when. */
export type Circumstances = { clock: ResponseClock; timezone: string; statuses: Statuses };

type Step = { at: Date; id: string; apply: (thread: Thread) => void };

function inOrder(messages: MessageFact[], events: EventFact[]): Step[] {
  const steps: Step[] = [];
  for (const message of messages) {
    if (message.isNote) continue;
    steps.push({ at: message.at, id: message.id, apply: (thread) => thread.message(message) });
    const { sentByHandAt } = message;
    if (sentByHandAt)
      steps.push({ at: sentByHandAt, id: message.id, apply: (thread) => thread.reached(message, sentByHandAt) });
  }
  for (const event of events) steps.push({ at: event.at, id: event.id, apply: (thread) => thread.event(event) });
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

class Thread {
  private status: ConversationState['status'] = 'open';
  private followUp: { at: Date; note: string | null; keepAnyway: boolean; guestWroteAt: Date | null } | null = null;
  private escalations: { at: Date; reason: EscalationReason }[] = [];
  private funLevel: number | null = null;
  /** An agent's rating stands until the guest writes again; then it may only be lowered (product.md §4). */
  private override: 'none' | 'stands' | 'may_fall' = 'none';
  private assistantMode: AssistantMode | null = null;
  private assistantSentAt: Date | null = null;
  private assigneeId: string | null = null;
  private sellerId: string | null = null;
  private openedAt: Date | null = null;
  private closed: { at: Date; by: string | null } | null = null;
  private hasContact = false;
  private last: { message: MessageFact; at: Date } | null = null;

  constructor(
    readonly turns: Turns,
    readonly contacts: Contacts,
  ) {}

  message(message: MessageFact): void {
    if (message.author === 'guest' || message.author === 'agent') this.openedAt ??= message.writtenAt;
    if (['guest', 'agent', 'assistant'].includes(message.author)) this.hasContact = true;
    if (message.author === 'agent' && message.assigns) this.assigneeId ??= message.memberId;
    if (message.author === 'guest') this.guestWrote(message.at);
    if (!UNDELIVERED.has(message.delivery)) this.reached(message, message.at);
  }

  /** The message stood before the guest's eyes: it is the last one, and an answer if it can be one. */
  reached(message: MessageFact, at: Date): void {
    this.last = { message, at };
    this.contacts.reached(message.author, at, this.turns.all.at(-1));
    if (message.author === 'assistant') this.assistantSentAt = at;
    if (message.author !== 'agent' && message.author !== 'assistant') return;
    if (!message.holding) this.turns.end(at, { endedBy: message.author, memberId: message.memberId });
    else if (message.author === 'assistant') this.turns.handOver(at);
  }

  event(event: EventFact): void {
    const { at, data } = event;
    switch (event.kind) {
      case 'conversation.assigned':
        this.assigneeId = data.assigneeId as string | null;
        break;
      case 'conversation.moved':
        this.become('follow_up');
        this.followUp = {
          at: new Date(data.until as string),
          note: (data.note as string | undefined) ?? null,
          keepAnyway: data.keepAnyway === true,
          guestWroteAt: null,
        };
        break;
      case 'conversation.closed':
        this.become('closed');
        this.closed = { at, by: event.memberId };
        this.escalations = [];
        this.turns.end(at, { exclusion: 'closed' });
        break;
      case 'conversation.reopened':
        this.become('open');
        this.openedAt ??= at;
        break;
      case 'conversation.escalated':
        this.escalations.push({
          at,
          reason: { at: at.toISOString(), by: event.memberId, reason: (data.reason as string | undefined) ?? null },
        });
        if (event.actor === 'assistant') this.turns.handOver(at);
        break;
      case 'conversation.resolved':
        this.escalations = [];
        break;
      case 'sale.attributed':
        this.sellerId = data.sellerId as string | null;
        break;
      case 'fun_level.set':
        this.funLevel = data.level as number;
        this.override = 'stands';
        break;
      case 'fun_level.rated':
        this.rate(data.level as number);
        break;
      case 'assistant.mode_set':
        this.assistantMode = data.mode as AssistantMode | null;
        break;
      case 'turn.dismissed':
        this.turns.end(at, { exclusion: 'no_reply_needed' });
        break;
    }
  }

  state(): ConversationState {
    const waitingSince = this.turns.open?.startedAt ?? null;
    return {
      status: this.status,
      activeFrom: this.activeFrom(waitingSince),
      followUpAt: this.followUp?.at ?? null,
      followUpNote: this.followUp?.note ?? null,
      keepAnyway: this.followUp?.keepAnyway ?? false,
      waitingSince,
      escalatedAt: this.escalations[0]?.at ?? null,
      escalations: this.escalations.map(({ reason }) => reason),
      funLevel: this.funLevel,
      assistantMode: this.assistantMode,
      assistantSentAt: this.assistantSentAt,
      assigneeId: this.assigneeId,
      sellerId: this.sellerId,
      openedAt: this.openedAt,
      closedAt: this.closed?.at ?? null,
      closedBy: this.closed?.by ?? null,
      hasContact: this.hasContact,
      lastMessageId: this.last?.message.id ?? null,
      lastMessageAt: this.last?.at ?? null,
      lastMessageFrom: this.last?.message.author ?? null,
      lastMessagePreview: this.last?.message.preview ?? null,
    };
  }

  private guestWrote(at: Date): void {
    this.turns.start(at);
    if (this.override === 'stands') this.override = 'may_fall';
    if (this.followUp?.keepAnyway) this.followUp.guestWroteAt = at;
    else this.become('open');
  }

  private become(status: ConversationState['status']): void {
    this.status = status;
    this.followUp = null;
    this.closed = null;
  }

  private rate(level: number): void {
    if (this.override === 'stands') return;
    if (this.override === 'none' || this.funLevel === null || level < this.funLevel) this.funLevel = level;
  }

  private activeFrom(waitingSince: Date | null): Date | null {
    if (this.status === 'open') return ALWAYS;
    if (!this.followUp) return null;
    const { at, guestWroteAt } = this.followUp;
    return guestWroteAt && waitingSince && guestWroteAt < at ? guestWroteAt : at;
  }
}
