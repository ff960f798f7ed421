import { Sparkles, StickyNote, Zap } from 'lucide-react';
import Link from 'next/link';
import { Sent } from '@/components/assistant/sent';
import { Translation } from '@/components/assistant/translation';
import { Why } from '@/components/assistant/why';
import { AddToKnowledge } from '@/components/knowledge/add-to-knowledge';
import { cn } from '@/components/ui/cn';
import { rich } from '@/components/words/rich';
import { languageOf } from '@/lib/assistant/language';
import { modelIsConfigured } from '@/lib/assistant/model';
import type { RunSeen } from '@/lib/assistant/queries';
import type { PlannedRow } from '@/lib/automations/queries';
import { channelLabel } from '@/lib/channels/channels';
import type { TimelineMessage } from '@/lib/conversations/queries';
import type { Words } from '@/lib/language/messages';
import { Body } from './body';
import { Instant } from './clocks';
import { Delivery } from './delivery';
import { MessageFiles } from './message-files';

type Props = {
  message: TimelineMessage;
  /** What the assistant made of it, of a guest's; which of its answers it is, of ours. */
  looked: RunSeen | undefined;
  sent: RunSeen | undefined;
  /** Which rule sent it. */
  rule: PlannedRow['rule'] | undefined;
  guest: string;
  t: Words;
};
type Ours = Pick<Props, 'message' | 't'> & { sent?: RunSeen };

/** One message, told apart by who wrote it: side, ground, mark and name, never colour alone. */
export function Message({ message, looked, sent, rule, guest, t }: Props) {
  if (message.isNote) return <Note message={message} t={t} />;
  switch (message.author) {
    case 'guest':
      return <FromGuest message={message} looked={looked} guest={guest} t={t} />;
    case 'automation':
      return <Automated message={message} rule={rule} t={t} />;
    case 'system':
      return <FromSystem message={message} />;
    default:
      return <FromUs message={message} sent={sent} t={t} />;
  }
}

const BUBBLE = 'max-w-[min(85%,34rem)] rounded-lg px-3 py-2';
const META = 'px-1 text-muted-foreground text-xs';
const UNREACHED = 'border border-input border-dashed bg-transparent';

function FromGuest({ message, looked, guest, t }: Omit<Props, 'sent' | 'rule'>) {
  return (
    <article className="flex flex-col items-start gap-1 py-1.5">
      <MessageFiles files={message.files} />
      <Body text={message.body} className={cn(BUBBLE, 'border bg-card')} />
      <div className={cn(META, 'flex flex-wrap items-center gap-x-1')}>
        <span>
          <bdi>{guest}</bdi> · <Instant at={message.at} />
        </span>
        {isForeign(message.body, t) && <Translation text={message.body} />}
        {looked && <Why run={looked} t={t} />}
      </div>
    </article>
  );
}

/** Whether it is in another language than the reader's, and there is a model to translate it. */
function isForeign(text: string, { language }: Words): boolean {
  return modelIsConfigured() && languageOf(text, language) !== language;
}

function FromUs({ message, sent, t }: Ours) {
  const byAssistant = message.author === 'assistant';
  return (
    <article className="group/ours flex flex-col items-end gap-1 py-1.5">
      <MessageFiles files={message.files} className="justify-end" />
      <Body
        text={message.body}
        className={cn(BUBBLE, byAssistant ? 'bg-assistant-soft' : 'bg-selected', !reached(message) && UNREACHED)}
      />
      <div className={cn(META, 'flex items-center gap-1', byAssistant && 'text-assistant')}>
        <AddToKnowledge messageId={message.id} />
        {byAssistant && <Sparkles aria-hidden className="size-3.5" />}
        <span>
          {byAssistant ? t('Assistant') : (message.by ?? t('A colleague'))} · <Instant at={message.at} />
          {message.holding && ` · ${t('asked for patience')}`}
          {message.delivery === 'received' &&
            !byAssistant &&
            ` · ${t('in {channel}', { channel: t(channelLabel(message.channel)) })}`}
        </span>
      </div>
      {sent && <Sent run={sent} />}
      <Delivery message={message} t={t} />
    </article>
  );
}

/** Whether the guest has it, as far as anybody knows. */
function reached({ delivery, sentByHandAt }: TimelineMessage): boolean {
  return sentByHandAt !== null || !['failed', 'not_sent', 'uncertain'].includes(delivery);
}

function Note({ message, t }: Ours) {
  return (
    <article className="flex flex-col items-end gap-1 py-1.5">
      <div className={cn(BUBBLE, 'bg-note')}>
        <p className="flex items-center gap-1 pb-0.5 text-xs">
          <StickyNote aria-hidden className="size-3.5 shrink-0" />
          <span>{rich(t, '{who}, to the team only', { who: <strong>{message.by ?? t('A colleague')}</strong> })}</span>
        </p>
        <MessageFiles files={message.files} className="max-w-full py-1" />
        <Body text={message.body} mentions={message.mentions} />
      </div>
      <p className={META}>
        <Instant at={message.at} />
      </p>
    </article>
  );
}

/** Small, because nobody wrote it for this guest alone; its words unfold. */
function Automated({ message, rule, t }: Pick<Props, 'message' | 'rule' | 't'>) {
  return (
    <article className="flex flex-col items-center gap-1 py-1.5 text-sm">
      <details className="group w-full max-w-136 text-muted-foreground">
        <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-md px-2 py-1 hover:bg-accent group-open:justify-start [&::-webkit-details-marker]:hidden">
          <Zap aria-hidden className="size-3.5 shrink-0" />
          <bdi className={rule ? 'max-w-2/5 shrink-0 truncate' : 'shrink-0'}>{rule?.name ?? t('Automated')}</bdi>
          <bdi className="min-w-0 truncate text-foreground group-open:invisible">{message.body}</bdi>
          <span className="ml-auto shrink-0 pl-2">
            <Instant at={message.at} />
          </span>
        </summary>
        <Body text={message.body} className="mt-1 rounded-lg border bg-muted px-3 py-2 text-base text-foreground" />
        {rule?.kind === 'rule' && (
          <Link
            href={`/automations?rule=${rule.id}`}
            prefetch={false}
            className="px-2 text-primary text-xs hover:underline"
          >
            {t('What this rule sends')}
          </Link>
        )}
      </details>
      <Delivery message={message} t={t} />
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
