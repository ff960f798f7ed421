import type { conversations } from '@/db/schema';
import type { Saying } from '@/lib/language/messages';
import type { Act, ControlId, Seen } from './input';
import { momentOf } from './moments';

type Columns = typeof conversations.$inferSelect;

/** What a control looks at once its conversation is locked. */
export type Subject = Pick<
  Columns,
  | 'id'
  | 'status'
  | 'followUpAt'
  | 'waitingSince'
  | 'escalations'
  | 'funLevel'
  | 'assistantMode'
  | 'assigneeId'
  | 'sellerId'
  | 'lastMessageId'
  | 'lastMessageFrom'
  | 'checkIn'
  | 'checkOut'
> & {
  guest: string;
  timezone: string;
  unfinished: string[];
  /** Whether the guest wrote something that the screen had not shown. */
  hasUnseen: boolean;
  /** The last answer, if it may still fail. */
  answerOnItsWay: string | null;
};

export type Facet = keyof Seen;

type Control<A extends Act> = {
  /** The event that it is in the history. */
  event: string;
  /** What the screen must have shown as it is: else somebody was quicker, and that is told. */
  facets: readonly Facet[];
  undoable?: true;
  /** Whether several rows can have it at once. */
  bulk?: true;
  /** What the history keeps of it; `before` is added. */
  data: (act: A, subject: Subject, now: Date) => Record<string, unknown>;
  /** Whether it is so already: then nothing happens. */
  isSo?: (subject: Subject, act: A) => boolean;
  refusal?: (subject: Subject, act: A, now: Date) => string | false;
};

/** Every button of a conversation that leaves one event and a new fold (product.md §4). */
export const controls: { [C in ControlId]: Control<Extract<Act, { control: C }>> } = {
  assign: {
    event: 'conversation.assigned',
    facets: ['assigneeId'],
    undoable: true,
    bulk: true,
    data: ({ assigneeId }) => ({ assigneeId }),
    isSo: (subject, { assigneeId }) => subject.assigneeId === assigneeId,
  },
  sale: {
    event: 'sale.attributed',
    facets: ['sellerId'],
    data: ({ sellerId }) => ({ sellerId }),
    isSo: (subject, { sellerId }) => subject.sellerId === sellerId,
  },
  move: {
    event: 'conversation.moved',
    facets: ['status', 'followUpAt', 'lastMessageId'],
    undoable: true,
    bulk: true,
    data: ({ when, note, keepAnyway }, subject, now) => ({
      until: momentOf(when, subject, now).toISOString(),
      note,
      keepAnyway,
    }),
    refusal: (subject, { when }, now) =>
      momentOf(when, subject, now) <= now && 'This time has passed. Choose a later one.',
  },
  close: {
    event: 'conversation.closed',
    facets: ['status', 'lastMessageId'],
    undoable: true,
    bulk: true,
    data: ({ note }) => ({ note }),
    isSo: ({ status }) => status === 'closed',
  },
  reopen: {
    event: 'conversation.reopened',
    facets: ['status'],
    undoable: true,
    bulk: true,
    data: () => ({}),
    isSo: ({ status }) => status === 'open',
  },
  escalate: {
    event: 'conversation.escalated',
    facets: ['escalations'],
    data: ({ reason }) => ({ reason }),
    refusal: ({ status }) => status === 'closed' && 'This conversation is closed. Re-open it to ring the bell.',
  },
  resolve: {
    event: 'conversation.resolved',
    facets: ['escalations'],
    data: () => ({}),
    isSo: ({ escalations }) => escalations.length === 0,
  },
  'fun-level': {
    event: 'fun_level.set',
    facets: ['funLevel'],
    data: ({ level }) => ({ level }),
  },
  assistant: {
    event: 'assistant.mode_set',
    facets: ['assistantMode'],
    undoable: true,
    bulk: true,
    data: ({ mode }) => ({ mode }),
    isSo: ({ assistantMode }, { mode }) => assistantMode === mode,
  },
  'no-reply-needed': {
    event: 'turn.dismissed',
    facets: ['waitingSince', 'lastMessageId'],
    undoable: true,
    bulk: true,
    data: () => ({}),
    isSo: ({ waitingSince }) => waitingSince === null,
  },
};

/** The control with the input that it takes, where a table of them has lost which is which. */
export function controlOf(act: Act): Control<Act> {
  return controls[act.control] as Control<Act>;
}

type Shown = Pick<
  Columns,
  'status' | 'followUpAt' | 'waitingSince' | 'funLevel' | 'assistantMode' | 'assigneeId' | 'sellerId' | 'lastMessageId'
> & { escalations: readonly unknown[] };

/** What of a conversation a screen shows that controls change. */
export function seenOf(shown: Shown): Seen {
  const { status, funLevel, assistantMode, assigneeId, sellerId, lastMessageId } = shown;
  return {
    ...{ status, funLevel, assistantMode, assigneeId, sellerId, lastMessageId },
    followUpAt: shown.followUpAt?.toISOString() ?? null,
    waitingSince: shown.waitingSince?.toISOString() ?? null,
    escalations: shown.escalations.length,
  };
}

/** The first facet of the control that is no longer as it was seen. Of messages, only a new one of the guest matters. */
export function changedFacet(control: Control<Act>, subject: Subject, seen: Seen): Facet | undefined {
  const is = seenOf(subject);
  return control.facets.find((facet) => (facet === 'lastMessageId' ? subject.hasUnseen : is[facet] !== seen[facet]));
}

/** What the history says was so before. */
export function beforeOf(control: Control<Act>, subject: Subject): Record<string, unknown> {
  const is = seenOf(subject);
  return Object.fromEntries(
    control.facets.filter((facet) => facet !== 'lastMessageId').map((facet) => [facet, is[facet]]),
  );
}

/** The answer on which putting a conversation aside rests: should it fail, the guest comes back into sight (`undone.ts`). */
export function answerOf({ control }: Act, { waitingSince, answerOnItsWay }: Subject): { answeredBy?: string } {
  const putsAside = control === 'close' || control === 'move';
  return putsAside && !waitingSince && answerOnItsWay ? { answeredBy: answerOnItsWay } : {};
}

/** Why a person should think twice before closing; null where nothing is left to do. */
export function closeWarning({ guest, waitingSince, unfinished }: Subject, isAnswered: boolean): Saying | null {
  const waits = { sentence: '{guest} still waits for an answer.', values: { guest } };
  const tasks = { sentence: UNFINISHED, values: { count: unfinished.length, tasks: unfinished.join(', ') } };
  if (!waitingSince || isAnswered) return unfinished.length > 0 ? tasks : null;
  return unfinished.length > 0 ? { sentence: '{waits} {tasks}', values: { waits, tasks } } : waits;
}

const UNFINISHED = '{count, plural, one {A task is unfinished: {tasks}.} other {# tasks are unfinished: {tasks}.}}';
