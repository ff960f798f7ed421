import { Sparkles, StickyNote, Zap } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { channelLabel } from '@/lib/channels/channels';
import type { TimelineMessage } from '@/lib/conversations/queries';
import { Body } from './body';
import { Instant } from './clocks';
import { Delivery } from './delivery';

type Props = { message: TimelineMessage; guest: string };

/** One message, told apart by who wrote it: side, ground, mark and name, never colour alone. */
export function Message({ message, guest }: Props) {
  if (message.isNote) return <Note message={message} />;
  switch (message.author) {
    case 'guest':
      return <FromGuest message={message} guest={guest} />;
    case 'automation':
      return <Automated message={message} />;
    case 'system':
      return <FromSystem message={message} />;
    default:
      return <FromUs message={message} />;
  }
}

const BUBBLE = 'max-w-[min(85%,34rem)] rounded-lg px-3 py-2';
const META = 'px-1 text-muted-foreground text-xs';
const UNREACHED = 'border border-input border-dashed bg-transparent';

function FromGuest({ message, guest }: Props) {
  return (
    <article className="flex flex-col items-start gap-1 py-1.5">
      <Body text={message.body} className={cn(BUBBLE, 'border bg-card')} />
      <p className={META}>
        <bdi>{guest}</bdi> · <Instant at={message.at} />
      </p>
    </article>
  );
}

function FromUs({ message }: { message: TimelineMessage }) {
  const byAssistant = message.author === 'assistant';
  return (
    <article className="flex flex-col items-end gap-1 py-1.5">
      <Body
        text={message.body}
        className={cn(BUBBLE, byAssistant ? 'bg-assistant-soft' : 'bg-selected', !reached(message) && UNREACHED)}
      />
      <p className={cn(META, 'flex items-center gap-1', byAssistant && 'text-assistant')}>
        {byAssistant && <Sparkles aria-hidden className="size-3.5" />}
        <span>
          {byAssistant ? 'Assistant' : (message.by ?? 'A colleague')} · <Instant at={message.at} />
          {message.holding && ' · asked for patience'}
          {message.delivery === 'received' && !byAssistant && ` · in ${channelLabel(message.channel)}`}
        </span>
      </p>
      <Delivery message={message} />
    </article>
  );
}

/** Whether the guest has it, as far as anybody knows. */
function reached({ delivery, sentByHandAt }: TimelineMessage): boolean {
  return sentByHandAt !== null || !['failed', 'not_sent', 'uncertain'].includes(delivery);
}

function Note({ message }: { message: TimelineMessage }) {
  return (
    <article className="flex flex-col items-end gap-1 py-1.5">
      <div className={cn(BUBBLE, 'bg-note')}>
        <p className="flex items-center gap-1 pb-0.5 text-xs">
          <StickyNote aria-hidden className="size-3.5 shrink-0" />
          <span>
            <strong>{message.by ?? 'A colleague'}</strong>, to the team only
          </span>
        </p>
        <Body text={message.body} />
      </div>
      <p className={META}>
        <Instant at={message.at} />
      </p>
    </article>
  );
}

/** Small, because nobody wrote it for this guest alone; its words unfold. */
function Automated({ message }: { message: TimelineMessage }) {
  return (
    <article className="flex flex-col items-center gap-1 py-1.5 text-sm">
      <details className="group w-full max-w-136 text-muted-foreground">
        <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-md px-2 py-1 hover:bg-accent group-open:justify-start [&::-webkit-details-marker]:hidden">
          <Zap aria-hidden className="size-3.5 shrink-0" />
          <span className="shrink-0">Automated</span>
          <bdi className="min-w-0 truncate text-foreground group-open:invisible">{message.body}</bdi>
          <span className="ml-auto shrink-0 pl-2">
            <Instant at={message.at} />
          </span>
        </summary>
        <Body text={message.body} className="mt-1 rounded-lg border bg-muted px-3 py-2 text-base text-foreground" />
      </details>
      <Delivery message={message} />
    </article>
  );
}

function FromSystem({ message }: { message: TimelineMessage }) {
  return (
    <article className="px-4 py-1.5 text-center text-muted-foreground text-sm">
      <Body text={message.body} className="inline" /> · <Instant at={message.at} />
    </article>
  );
}
