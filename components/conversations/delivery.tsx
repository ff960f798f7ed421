import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, Hand, type LucideIcon } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { channelLabel } from '@/lib/channels/channels';
import type { TimelineMessage } from '@/lib/conversations/queries';
import { Instant } from './clocks';
import { DeliveryActions, type Remedy } from './delivery-actions';

type State = {
  icon: LucideIcon;
  tone: 'quiet' | 'amber' | 'red';
  words: (message: TimelineMessage) => string;
  /** What a person can do about it; the row of `DeliveryActions`. */
  remedy?: Remedy;
};

/** What each state of a message of ours means to the one who wrote it. What came in, or was sent elsewhere, needs no word. */
const states: Record<Exclude<TimelineMessage['delivery'], 'received'>, State> = {
  queued: { icon: Clock, tone: 'quiet', words: () => 'Sending…' },
  sending: { icon: Clock, tone: 'quiet', words: () => 'Sending…' },
  sent: { icon: Check, tone: 'quiet', words: () => 'Sent' },
  delivered: { icon: CheckCheck, tone: 'quiet', words: () => 'Delivered' },
  failed: { icon: CircleAlert, tone: 'red', words: failed, remedy: 'failed' },
  not_sent: { icon: CircleAlert, tone: 'amber', words: notSent, remedy: 'not_sent' },
  uncertain: { icon: CircleHelp, tone: 'amber', words: uncertain, remedy: 'uncertain' },
};

const TONES = { quiet: 'text-muted-foreground', amber: 'text-amber', red: 'text-red' };

/** Whether a message of ours reached the guest, and what to do where it did not. */
export function Delivery({ message }: { message: TimelineMessage }) {
  if (message.sentByHandAt) return <ByHand by={message.sentByHandBy} at={message.sentByHandAt} />;
  if (message.delivery === 'received') return null;
  const { icon: Icon, tone, words, remedy } = states[message.delivery];
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1 text-xs">
      <span className={cn('flex items-center gap-1', TONES[tone])}>
        <Icon aria-hidden className="size-3.5 shrink-0" /> {words(message)}
      </span>
      {remedy && <DeliveryActions messageId={message.id} remedy={remedy} />}
    </div>
  );
}

function ByHand({ by, at }: { by: string | null; at: Date }) {
  return (
    <p className="flex items-center gap-1 px-1 text-muted-foreground text-xs">
      <Hand aria-hidden className="size-3.5" />
      <span>
        Sent by hand{by && ` by ${by}`} · <Instant at={at} />
      </span>
    </p>
  );
}

function failed(message: TimelineMessage): string {
  return message.deliveryError ? `Not delivered: ${message.deliveryError}` : 'Not delivered';
}

function notSent(message: TimelineMessage): string {
  return `Not sent: ${message.deliveryError ?? `${channelLabel(message.channel)} is not connected`}`;
}

function uncertain(): string {
  return 'We cannot tell whether it reached the guest';
}
