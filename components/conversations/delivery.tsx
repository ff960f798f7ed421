import { Check, CheckCheck, CircleAlert, CircleHelp, Clock, Hand, type LucideIcon } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { channelLabel, notConnected } from '@/lib/channels/channels';
import type { TimelineMessage } from '@/lib/conversations/queries';
import type { Words } from '@/lib/language/messages';
import { Instant } from './clocks';
import { DeliveryActions, type Remedy } from './delivery-actions';

type State = {
  icon: LucideIcon;
  tone: 'quiet' | 'amber' | 'red';
  words: (message: TimelineMessage, t: Words) => string;
  /** What a person can do about it; the row of `DeliveryActions`. */
  remedy?: Remedy;
};

/** What each state of a message of ours means to the one who wrote it. What came in, or was sent elsewhere, needs no word. */
const states: Record<Exclude<TimelineMessage['delivery'], 'received'>, State> = {
  queued: { icon: Clock, tone: 'quiet', words: (_, t) => t('Sending…') },
  sending: { icon: Clock, tone: 'quiet', words: (_, t) => t('Sending…') },
  sent: { icon: Check, tone: 'quiet', words: (_, t) => t('Sent') },
  delivered: { icon: CheckCheck, tone: 'quiet', words: (_, t) => t('Delivered') },
  failed: { icon: CircleAlert, tone: 'red', words: failed, remedy: 'failed' },
  not_sent: { icon: CircleAlert, tone: 'amber', words: notSent, remedy: 'not_sent' },
  uncertain: { icon: CircleHelp, tone: 'amber', words: uncertain, remedy: 'uncertain' },
};

const TONES = { quiet: 'text-muted-foreground', amber: 'text-amber', red: 'text-red' };

/** Whether a message of ours reached the guest, and what to do where it did not. */
export function Delivery({ message, t }: { message: TimelineMessage; t: Words }) {
  if (message.sentByHandAt) return <ByHand by={message.sentByHandBy} at={message.sentByHandAt} t={t} />;
  if (message.delivery === 'received') return null;
  const { icon: Icon, tone, words, remedy } = states[message.delivery];
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1 text-xs">
      <span className={cn('flex items-center gap-1', TONES[tone])}>
        <Icon aria-hidden className="size-3.5 shrink-0" /> {words(message, t)}
      </span>
      {remedy && <DeliveryActions messageId={message.id} remedy={remedy} />}
    </div>
  );
}

function ByHand({ by, at, t }: { by: string | null; at: Date; t: Words }) {
  return (
    <p className="flex items-center gap-1 px-1 text-muted-foreground text-xs">
      <Hand aria-hidden className="size-3.5" />
      <span>
        {by ? t('Sent by hand by {name}', { name: by }) : t('Sent by hand')} · <Instant at={at} />
      </span>
    </p>
  );
}

function failed({ deliveryError }: TimelineMessage, t: Words): string {
  return deliveryError ? t('Not delivered: {reason}', { reason: t(deliveryError) }) : t('Not delivered');
}

function notSent({ deliveryError, channel }: TimelineMessage, t: Words): string {
  const isKnown = deliveryError && deliveryError !== notConnected(channel);
  const reason = isKnown ? t(deliveryError) : t('{channel} is not connected', { channel: t(channelLabel(channel)) });
  return t('Not sent: {reason}', { reason });
}

function uncertain(_: TimelineMessage, t: Words): string {
  return t('We cannot tell whether it reached the guest');
}
