import {
  Bell,
  BellOff,
  Bot,
  CalendarClock,
  CalendarDays,
  CalendarX,
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
import { firstReason } from '@/components/assistant/first-reason';
import { cn } from '@/components/ui/cn';
import { rich } from '@/components/words/rich';
import type { ToldKind } from '@/lib/conversations/history';
import type { TimelineEvent, TimelineStatus } from '@/lib/conversations/queries';
import type { Words } from '@/lib/language/messages';
import { Instant } from './clocks';
import { deedOf } from './deeds';
import { moodWords } from './moods';
import { statusWords } from './reservation-words';

type Telling = { icon: LucideIcon; alarm?: boolean; tell: (event: TimelineEvent, t: Words) => ReactNode };

const deed = (icon: LucideIcon): Telling => ({ icon, tell: (event, t) => deedOf(event, who(event, t), t) });

/** One row per kind of event: how the chat tells it, and with what mark. */
const tellings = {
  'conversation.assigned': { icon: UserRound, tell: assigned },
  'conversation.moved': { icon: CalendarClock, tell: moved },
  'conversation.closed': {
    icon: CircleCheck,
    tell: (event, t) =>
      event.isVoid ? (
        t('Not closed by {who}: the reply did not go out then', { who: who(event, t) })
      ) : (
        <Noted text={t('Closed by {who}', { who: who(event, t) })} event={event} />
      ),
  },
  'conversation.reopened': { icon: RotateCcw, tell: said('{who} re-opened it') },
  'conversation.escalated': { icon: Bell, alarm: true, tell: escalated },
  'reply.scheduled': deed(CalendarClock),
  'reply.rescheduled': deed(CalendarClock),
  'reply.unscheduled': deed(CalendarX),
  'conversation.resolved': { icon: BellOff, tell: said('{who} switched the bell off') },
  'sale.attributed': { icon: Euro, tell: attributed },
  'fun_level.set': { icon: Smile, tell: rated },
  'fun_level.rated': { icon: Smile, tell: rated },
  'assistant.mode_set': deed(Bot),
  'turn.dismissed': { icon: Check, tell: said('{who} marked it: no reply needed') },
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

function said(sentence: string): Telling['tell'] {
  return (event, t) => t(sentence, { who: who(event, t) });
}

export function EventLine({ event, t }: { event: TimelineEvent; t: Words }) {
  const { icon, tell, alarm }: Telling = tellings[event.kind];
  return (
    <Line icon={icon} at={event.at} alarm={alarm}>
      {tell(event, t)}
    </Line>
  );
}

export function StatusLine({ change, t }: { change: TimelineStatus; t: Words }) {
  const to = statusWords[change.to];
  return (
    <Line icon={CalendarDays} at={change.at} status>
      {change.from ? `${t(statusWords[change.from].label)} → ${t(to.small)}` : t(to.first)}
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

function who(event: TimelineEvent, t: Words): string {
  return event.by ?? t(NAMELESS[event.actor]);
}

const NAMELESS: Record<TimelineEvent['actor'], string> = {
  member: 'Someone',
  assistant: 'The assistant',
  automation: 'An automated message',
  api_key: 'A connected program',
  system: 'Bellhop',
};

function assigned(event: TimelineEvent, t: Words): string {
  const { about, byId } = event;
  if (!about) return t('{who} unassigned it', { who: who(event, t) });
  const sentence = about.id === byId ? '{who} took it' : '{who} assigned it to {name}';
  return t(sentence, { who: who(event, t), name: about.name });
}

function attributed(event: TimelineEvent, t: Words): string {
  const { about, byId } = event;
  if (!about) return t('{who} took the seller off the sale', { who: who(event, t) });
  const sentence = about.id === byId ? '{who} claimed the sale' : '{who} attributed the sale to {name}';
  return t(sentence, { who: who(event, t), name: about.name });
}

function rated(event: TimelineEvent, t: Words): string {
  const mood = typeof event.data.level === 'number' ? moodWords(event.data.level, t) : t('unrated');
  return t('{who} set the mood to {mood}', { who: who(event, t), mood });
}

function moved(event: TimelineEvent, t: Words): ReactNode {
  const by = who(event, t);
  if (event.isVoid) return t('Not moved by {who}: the reply did not go out then', { who: by });
  const until = new Date(String(event.data.until));
  return (
    <>
      {Number.isNaN(until.getTime())
        ? t('{who} moved it to later', { who: by })
        : rich(t, '{who} moved it to {moment}', { who: by, moment: <Instant at={until} moment /> })}
      {event.data.keepAnyway === true && t(', kept there even if the guest writes')}
      <Note event={event} />
    </>
  );
}

function escalated(event: TimelineEvent, t: Words): string {
  const [by, reason] = [who(event, t), firstReason(event.data, t) ?? textOf(event, 'reason')];
  return reason ? t('{who} rang the bell: “{reason}”', { who: by, reason }) : t('{who} rang the bell', { who: by });
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
  const note = textOf(event, 'note');
  return note && <bdi> · “{note}”</bdi>;
}

function textOf({ data }: TimelineEvent, key: 'note' | 'reason'): string | null {
  const value = data[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
