import {
  Bell,
  BellOff,
  CalendarClock,
  CalendarDays,
  Check,
  Circle,
  CircleCheck,
  CircleDot,
  Euro,
  ListChecks,
  ListPlus,
  ListTodo,
  ListX,
  type LucideIcon,
  RotateCcw,
  Smile,
  Tag,
  ThumbsDown,
  ThumbsUp,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { ToldKind } from '@/lib/conversations/history';
import type { TimelineEvent, TimelineStatus } from '@/lib/conversations/queries';
import { Instant } from './clocks';
import { deedOf } from './deeds';
import { moodWords } from './moods';
import { statusWords } from './reservation-words';

type Telling = { icon: LucideIcon; alarm?: boolean; tell: (event: TimelineEvent) => ReactNode };

/** One row per kind of event: how the chat tells it, and with what mark. */
const tellings = {
  'conversation.assigned': { icon: UserRound, tell: (event) => `${who(event)} ${assigned(event)}` },
  'conversation.moved': { icon: CalendarClock, tell: moved },
  'conversation.closed': {
    icon: CircleCheck,
    tell: (event) =>
      event.isVoid ? (
        `Not closed by ${who(event)}: the reply did not go out then`
      ) : (
        <Noted text={`Closed by ${who(event)}`} event={event} />
      ),
  },
  'conversation.reopened': { icon: RotateCcw, tell: (event) => `${who(event)} re-opened it` },
  'conversation.escalated': { icon: Bell, alarm: true, tell: escalated },
  'conversation.resolved': { icon: BellOff, tell: (event) => `${who(event)} switched the bell off` },
  'sale.attributed': { icon: Euro, tell: (event) => `${who(event)} ${attributed(event)}` },
  'fun_level.set': { icon: Smile, tell: (event) => `${who(event)} set the mood to ${mood(event)}` },
  'turn.dismissed': { icon: Check, tell: (event) => `${who(event)} marked it: no reply needed` },
  'task.created': deed(ListPlus),
  'task.changed': deed(ListTodo),
  'task.started': deed(CircleDot),
  'task.paused': deed(Circle),
  'task.finished': deed(ListChecks),
  'task.cancelled': deed(ListX),
  'task.reopened': deed(ListTodo),
  'task.approved': deed(ThumbsUp),
  'task.rejected': deed(ThumbsDown),
  'tag.added': deed(Tag),
  'tag.removed': deed(Tag),
} satisfies Record<ToldKind, Telling>;

function deed(icon: LucideIcon): Telling {
  return { icon, tell: (event) => `${who(event)} ${deedOf(event)}` };
}

export function EventLine({ event }: { event: TimelineEvent }) {
  const { icon, tell, alarm }: Telling = tellings[event.kind];
  return (
    <Line icon={icon} at={event.at} alarm={alarm}>
      {tell(event)}
    </Line>
  );
}

export function StatusLine({ change }: { change: TimelineStatus }) {
  const to = statusWords[change.to];
  return (
    <Line icon={CalendarDays} at={change.at} status>
      {change.from ? `${statusWords[change.from].label} → ${to.label.toLowerCase()}` : to.first}
    </Line>
  );
}

/** A line between the messages: what happened, when, and by whom. */
function Line({
  icon: Icon,
  at,
  alarm,
  status,
  children,
}: {
  icon: LucideIcon;
  at: Date;
  alarm?: boolean;
  status?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={cn(
        'flex items-start justify-center gap-2 px-4 py-1 text-sm',
        alarm ? 'text-red' : 'text-muted-foreground',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p className={cn('min-w-0 [overflow-wrap:anywhere]', status && 'font-medium text-foreground')}>
        {children}{' '}
        <span className="font-normal text-muted-foreground">
          · <Instant at={at} />
        </span>
      </p>
    </div>
  );
}

function who(event: TimelineEvent): string {
  return event.by ?? NAMELESS[event.actor];
}

const NAMELESS: Record<TimelineEvent['actor'], string> = {
  member: 'Someone',
  assistant: 'The assistant',
  automation: 'An automated message',
  api_key: 'A connected program',
  system: 'Bellhop',
};

function assigned({ about, byId }: TimelineEvent): string {
  if (!about) return 'unassigned it';
  return about.id === byId ? 'took it' : `assigned it to ${about.name}`;
}

function attributed({ about, byId }: TimelineEvent): string {
  if (!about) return 'took the seller off the sale';
  return about.id === byId ? 'claimed the sale' : `attributed the sale to ${about.name}`;
}

function moved(event: TimelineEvent): ReactNode {
  if (event.isVoid) return `Not moved by ${who(event)}: the reply did not go out then`;
  const until = new Date(String(event.data.until));
  return (
    <>
      {who(event)} moved it to {Number.isNaN(until.getTime()) ? 'later' : <Instant at={until} moment />}
      {event.data.keepAnyway === true && ', kept there even if the guest writes'}
      <Note event={event} />
    </>
  );
}

function escalated(event: TimelineEvent): ReactNode {
  const reason = words(event, 'reason');
  return `${who(event)} rang the bell${reason ? `: “${reason}”` : ''}`;
}

function mood(event: TimelineEvent): string {
  return typeof event.data.level === 'number' ? moodWords(event.data.level) : 'unrated';
}

function Noted({ text, event }: { text: string; event: TimelineEvent }) {
  return (
    <>
      {text}
      <Note event={event} />
    </>
  );
}

function Note({ event }: { event: TimelineEvent }) {
  const note = words(event, 'note');
  return note && <bdi> · “{note}”</bdi>;
}

function words({ data }: TimelineEvent, key: 'note' | 'reason'): string | null {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
