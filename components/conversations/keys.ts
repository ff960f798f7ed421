import {
  BadgeEuro,
  Bell,
  Bot,
  CalendarClock,
  CheckCheck,
  CircleCheck,
  type LucideIcon,
  NotebookPen,
  RotateCcw,
  Smile,
  UserRound,
  UserRoundCheck,
} from 'lucide-react';
import type { AssistantMode } from '@/db/schema';
import { modes } from '@/lib/assistant/modes';
import type { ActInput, Seen } from '@/lib/conversations/input';
import type { Words } from '@/lib/language/messages';

/** A conversation as the screen shows it, for a button to be pressed on. */
export type Target = {
  id: string;
  guest: string;
  seen: Seen;
  /** Unknown of rows that are selected but not shown. */
  stay: { checkIn: string; checkOut: string; timezone: string } | null;
  /** What the assistant may do there without a choice of the conversation's own; unknown of rows. */
  inheritedMode?: AssistantMode;
  /** Why the bell rings; the name of who rang it where it is at hand. */
  rung?: { at: string; by: string | null; byName?: string | null; reason: string | null }[];
};

/** What asks a person something before it acts. */
export type PanelId = 'assign' | 'sale' | 'move' | 'close' | 'bell' | 'mood' | 'assistant';

export type Command = {
  id: string;
  label: string;
  icon: LucideIcon;
  key: string;
  isBulk?: true;
  /** Whether it would change anything. */
  isOffered?: (seen: Seen, viewerId: string) => boolean;
  does: { panel: PanelId } | { act: (viewerId: string) => ActInput };
};

/** Every control of product.md §4 with its key: buttons, menus, tooltips and the keyboard come from here. */
export const commands = {
  take: {
    id: 'take',
    label: 'Assign to me',
    icon: UserRoundCheck,
    key: 'a',
    isBulk: true,
    isOffered: ({ assigneeId }, viewerId) => assigneeId !== viewerId,
    does: { act: (viewerId) => ({ control: 'assign', assigneeId: viewerId }) },
  },
  assign: { id: 'assign', label: 'Assign…', icon: UserRound, key: 'A', isBulk: true, does: { panel: 'assign' } },
  sale: { id: 'sale', label: 'Sale…', icon: BadgeEuro, key: 's', does: { panel: 'sale' } },
  dismiss: {
    id: 'dismiss',
    label: 'No reply needed',
    icon: CheckCheck,
    key: 'n',
    isBulk: true,
    isOffered: ({ waitingSince }) => waitingSince !== null,
    does: { act: () => ({ control: 'no-reply-needed' }) },
  },
  move: { id: 'move', label: 'Move…', icon: CalendarClock, key: 'm', isBulk: true, does: { panel: 'move' } },
  bell: {
    id: 'bell',
    label: 'Bell…',
    icon: Bell,
    key: 'b',
    isOffered: ({ status, escalations }) => status !== 'closed' || escalations > 0,
    does: { panel: 'bell' },
  },
  mood: { id: 'mood', label: 'Fun level…', icon: Smile, key: 'f', does: { panel: 'mood' } },
  assistant: {
    id: 'assistant',
    label: 'Assistant…',
    icon: Bot,
    key: 'w',
    isBulk: true,
    does: { panel: 'assistant' },
  },
  close: {
    id: 'close',
    label: 'Close',
    icon: CircleCheck,
    key: 'e',
    isBulk: true,
    isOffered: ({ status }) => status !== 'closed',
    does: { act: () => ({ control: 'close' }) },
  },
  closeNoted: {
    id: 'closeNoted',
    label: 'Close with a note…',
    icon: NotebookPen,
    key: 'E',
    isOffered: ({ status }) => status !== 'closed',
    does: { panel: 'close' },
  },
  reopen: {
    id: 'reopen',
    label: 'Reopen',
    icon: RotateCcw,
    key: 'o',
    isBulk: true,
    isOffered: ({ status }) => status !== 'open',
    does: { act: () => ({ control: 'reopen' }) },
  },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

/** The same, as what they have in common. */
export const commandList: readonly Command[] = Object.values(commands);

/** "Ana: wants to speak to the owner". */
export function rungWords(byName: string | null | undefined, reason: string | null, t: Words): string {
  return [byName, reason ?? t('no reason given')].filter(Boolean).join(': ');
}

/** What is told when it is done; `who` is the person that it names. */
export function doneWords(act: ActInput, who: string | null, t: Words): string {
  switch (act.control) {
    case 'assign':
      return act.assigneeId ? t('Assigned to {name}', { name: who ?? '' }) : t('Assigned to nobody');
    case 'sale':
      return act.sellerId ? t('Sale of {name}', { name: who ?? '' }) : t('Nobody’s sale');
    case 'move':
      return t('Moved to follow ups');
    case 'close':
      return t('Closed');
    case 'reopen':
      return t('Reopened');
    case 'escalate':
      return t('The bell rings');
    case 'resolve':
      return t('The bell is off');
    case 'fun-level':
      return t('Fun level set');
    case 'assistant':
      return act.mode ? t(modes[act.mode].is) : t('The assistant does here as in the listing');
    case 'no-reply-needed':
      return t('No reply needed');
  }
}
