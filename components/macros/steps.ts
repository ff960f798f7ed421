import {
  BadgeEuro,
  Bell,
  BellOff,
  CalendarClock,
  CheckCheck,
  CircleCheck,
  type LucideIcon,
  MessageSquareText,
  RotateCcw,
  Smile,
  StickyNote,
  Tag,
  UserRound,
} from 'lucide-react';
import { moodWords } from '@/components/conversations/moods';
import { presets } from '@/components/conversations/move-presets';
import type { Words } from '@/lib/language/messages';
import type { Step } from '@/lib/macros/input';

export type StepKind = Step['control'];
type Of<K extends StepKind> = Extract<Step, { control: K }>;
type Colleague = { id: string; name: string };

type Row<K extends StepKind> = {
  label: string;
  icon: LucideIcon;
  /** As it is added. */
  blank: Of<K>;
  /** What it does, in a list of steps. */
  tell: (step: Of<K>, t: Words, people: readonly Colleague[]) => string;
};

/** One row per thing that a macro can do, in the order in which they are offered. */
export const stepKinds: { [K in StepKind]: Row<K> } = {
  reply: {
    label: 'Reply',
    icon: MessageSquareText,
    blank: { control: 'reply', body: '' },
    tell: ({ body }, t) => t('Reply “{text}”', { text: short(body) }),
  },
  note: {
    label: 'Write a note',
    icon: StickyNote,
    blank: { control: 'note', body: '' },
    tell: ({ body }, t) => t('Note “{text}”', { text: short(body) }),
  },
  tag: {
    label: 'Add a tag',
    icon: Tag,
    blank: { control: 'tag', name: '' },
    tell: ({ name }, t) => t('Tag “{name}”', { name }),
  },
  assign: {
    label: 'Assign',
    icon: UserRound,
    blank: { control: 'assign', assigneeId: 'me' },
    tell: ({ assigneeId }, t, people) =>
      assigneeId ? t('Assign to {name}', { name: nameOf(assigneeId, t, people) }) : t('Assign to nobody'),
  },
  sale: {
    label: 'Attribute the sale',
    icon: BadgeEuro,
    blank: { control: 'sale', sellerId: 'me' },
    tell: ({ sellerId }, t, people) =>
      sellerId ? t('Sale of {name}', { name: nameOf(sellerId, t, people) }) : t('Nobody’s sale'),
  },
  move: {
    label: 'Move to follow ups',
    icon: CalendarClock,
    blank: { control: 'move', preset: 'tomorrow', keepAnyway: false },
    tell: ({ preset }, t) => t('Move: {when}', { when: t(presets.find(({ id }) => id === preset)!.label) }),
  },
  'no-reply-needed': {
    label: 'No reply needed',
    icon: CheckCheck,
    blank: { control: 'no-reply-needed' },
    tell: (_, t) => t('No reply needed'),
  },
  'fun-level': {
    label: 'Set the fun level',
    icon: Smile,
    blank: { control: 'fun-level', level: 4 },
    tell: ({ level }, t) => t('Fun level {level}', { level: moodWords(level, t) }),
  },
  escalate: {
    label: 'Ring the bell',
    icon: Bell,
    blank: { control: 'escalate', reason: '' },
    tell: ({ reason }, t) => t('Bell “{reason}”', { reason: short(reason) }),
  },
  resolve: {
    label: 'Switch the bell off',
    icon: BellOff,
    blank: { control: 'resolve' },
    tell: (_, t) => t('Bell off'),
  },
  reopen: { label: 'Reopen', icon: RotateCcw, blank: { control: 'reopen' }, tell: (_, t) => t('Reopen') },
  close: { label: 'Close', icon: CircleCheck, blank: { control: 'close' }, tell: (_, t) => t('Close') },
};

/** The row of a step, where the table has lost which is which. */
export function kindOf({ control }: Pick<Step, 'control'>): Row<StepKind> {
  return stepKinds[control] as unknown as Row<StepKind>;
}

/** "Reply “Thank you…”, Tag “VIP”, Close". */
export function stepsText(steps: readonly Step[], t: Words, people: readonly Colleague[]): string {
  return steps.map((step) => kindOf(step).tell(step as Of<StepKind>, t, people)).join(' · ');
}

function nameOf(id: string, t: Words, people: readonly Colleague[]): string {
  return id === 'me' ? t('whoever runs it') : (people.find((each) => each.id === id)?.name ?? t('somebody who left'));
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 39).toWellFormed()}…` : line;
}
