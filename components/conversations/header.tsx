import { ArrowLeft, CalendarClock, CircleCheck, CircleDot, type LucideIcon, PanelRight } from 'lucide-react';
import Link from 'next/link';
import { NextButton } from '@/components/inbox/next-button';
import { WaitingClock } from '@/components/inbox/waiting-clock';
import { Badge } from '@/components/ui/badge';
import { Button, buttonVariants } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { AssistantMode } from '@/db/schema';
import type { Conversation } from '@/lib/conversations/queries';
import { stayDates, stayText } from '@/lib/format/stay';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { ChatControls } from './chat-controls';
import { Instant } from './clocks';
import { GuestAvatar } from './guest-avatar';
import { rungWords } from './keys';
import { LocalTime } from './local-time';
import { targetOf } from './target-of';

type Props = {
  conversation: Conversation;
  now: Date;
  back: { href: string; always: boolean };
  slaSeconds: number;
  details: string;
  inheritedMode: AssistantMode;
};

/** Who writes, about which stay, and how the thread stands. */
export async function ConversationHeader({ conversation, now, back, slaSeconds, details, inheritedMode }: Props) {
  const t = await words();
  const { guest, listing, reservation } = conversation;
  const Title = back.always ? 'h1' : 'h2';
  const dated = { ...conversation, ...reservation, timezone: listing.timezone };
  const stay = reservation.status === 'confirmed' ? stayText(dated, now, t) : stayDates(dated, now, t);
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b px-4 py-2 max-md:px-2">
      <Link
        href={back.href}
        aria-label={t('Back to the list')}
        className={cn(buttonVariants({ variant: 'ghost', size: 'icon' }), 'size-9', !back.always && 'md:hidden')}
      >
        <ArrowLeft />
      </Link>
      <GuestAvatar name={guest.name} channel={conversation.channel} />
      <div className="min-w-32 flex-1">
        <Title className="truncate font-semibold text-base">
          <Link href={`/guests/${guest.id}`} prefetch={false} className="hover:underline">
            <bdi>{guest.name}</bdi>
          </Link>
        </Title>
        <p className="flex gap-1 whitespace-nowrap text-muted-foreground text-sm">
          <bdi className="min-w-0 truncate">{listing.name}</bdi>
          <span>· {stay}</span>
          <span className="hidden @md:inline">
            · <LocalTime guest={guest} listing={listing} />
          </span>
        </p>
      </div>
      <Status conversation={conversation} now={now} slaSeconds={slaSeconds} t={t} />
      <ChatControls {...controlsOf(conversation, inheritedMode, t)} place="header" />
      <NextButton />
      <Button variant="ghost" size="icon" popoverTarget={details} aria-label={t('Details')} className="lg:hidden">
        <PanelRight />
      </Button>
    </header>
  );
}

type StatusProps = { conversation: Conversation; now: Date; slaSeconds: number; t: Words };

/** How the thread stands: beside the rest where the chat is wide, else in a line below. */
function Status({ conversation, now, slaSeconds, t }: StatusProps) {
  const { status, waitingSince, followUpNote } = conversation;
  const { icon: Icon, word, tone, at } = STATUSES[status];
  const instant = at(conversation);
  return (
    <div className="order-last flex basis-full items-center gap-2 text-sm @4xl:order-none @4xl:basis-auto">
      {waitingSince && <WaitingClock since={waitingSince} now={now} slaSeconds={slaSeconds} />}
      <Badge tone={tone}>
        <Icon aria-hidden className="size-3" /> {t(word)} {instant && <Instant at={instant} moment />}
      </Badge>
      {followUpNote && (
        <p title={followUpNote} className="line-clamp-2 min-w-0 text-muted-foreground @4xl:line-clamp-1 @4xl:max-w-48">
          <bdi>{followUpNote}</bdi>
        </p>
      )}
    </div>
  );
}

type Shown = { icon: LucideIcon; word: string; tone: 'neutral' | 'primary'; at: (of: Conversation) => Date | null };

const STATUSES: Record<Conversation['status'], Shown> = {
  open: { icon: CircleDot, word: 'Open // how a conversation stands', tone: 'neutral', at: () => null },
  follow_up: { icon: CalendarClock, word: 'Moved to', tone: 'primary', at: ({ followUpAt }) => followUpAt },
  closed: { icon: CircleCheck, word: 'Closed', tone: 'neutral', at: ({ closedAt }) => closedAt },
};

/** Why the bell rings, for ears and for hovering; its panel tells the same. */
function rungOf({ escalations }: Conversation, t: Words) {
  if (escalations.length === 0) return null;
  const told = escalations.map(({ at, byName, reason }) => ({ at, text: rungWords(byName, reason, t) }));
  const shown = (
    <ul className="space-y-1">
      {told.map(({ at, text }) => (
        <li key={at + text}>
          {text} · <Instant at={new Date(at)} moment />
        </li>
      ))}
    </ul>
  );
  return { words: told.map(({ text }) => text).join('. '), shown };
}

/** What the chat's buttons are pressed on and show, at the top and at the thumb. */
export function controlsOf(conversation: Conversation, inheritedMode: AssistantMode, t: Words) {
  return {
    target: targetOf(conversation, inheritedMode),
    inheritedMode,
    assignee: conversation.assignee?.name ?? null,
    seller: conversation.seller?.name ?? null,
    rung: rungOf(conversation, t),
  };
}
