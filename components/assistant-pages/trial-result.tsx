'use client';

import type { ReactNode } from 'react';
import { moodWords } from '@/components/conversations/moods';
import { languageName } from '@/components/guests/words';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { Trial } from '@/lib/assistant/queries';
import { sentenceOf } from '@/lib/assistant/reasons';
import { verdicts } from './verdicts';
import { costText, millisText, shareText } from './words';

/** Policy's verdict with all its reasons, then what the engine had proposed, and what it took. */
export function TrialResult({ trial: { proposal, effort, verdict, millis } }: { trial: Trial }) {
  const t = useWords();
  const { says, icon: Icon, ink } = verdicts[verdict.outcome];
  const reasons = [...new Set(verdict.reasons.map((reason) => sentenceOf(reason, t)))];
  return (
    <section aria-label={t('Result')} className="grid gap-4 rounded-lg border bg-card p-4">
      <header className="grid gap-1.5">
        <h2 className={cn('flex items-center gap-2 font-semibold text-lg', ink)}>
          <Icon aria-hidden className="size-4.5" />
          {t(says)}
        </h2>
        <ul className="grid gap-0.5 [overflow-wrap:anywhere]">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </header>
      <Text proposal={proposal} />
      <Citations citations={proposal.citations} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm [&_dt]:text-muted-foreground">
        <Fact label={t('Confidence')}>{shareText(proposal.confidence, 1, t)}</Fact>
        <Fact label={t('Language')}>{languageName(proposal.language, t)}</Fact>
        <Fact label={t('Fun level')}>
          {proposal.funLevel ? moodWords(proposal.funLevel, t) : t('nothing to judge')}
          {proposal.funReason ? (
            <>
              {' · '}
              <q dir="auto" className="text-muted-foreground">
                {proposal.funReason}
              </q>
            </>
          ) : null}
        </Fact>
        {proposal.tasks.length > 0 ? (
          <Fact label={t('Tasks')}>{proposal.tasks.map(({ title }) => title).join(', ')}</Fact>
        ) : null}
        {proposal.gap ? <Fact label={t('Not known')}>{proposal.gap}</Fact> : null}
        <Fact label={t('Engine')}>
          <bdi>{effort.engine === 'model' ? effort.model : t('Built-in engine')}</bdi>
        </Fact>
        {effort.toolCalls.length > 0 ? (
          <Fact label={t('Looked up')}>{effort.toolCalls.map(({ tool }) => tool).join(', ')}</Fact>
        ) : null}
        <Fact label={t('Time')}>{millisText(millis, t)}</Fact>
        <Fact label={t('Cost')}>{costText(effort.costMicros, t)}</Fact>
      </dl>
    </section>
  );
}

function Text({ proposal: { action, text, language } }: Pick<Trial, 'proposal'>) {
  const t = useWords();
  if (action !== 'answer' || !text) return <p className="text-muted-foreground">{t('It proposed no text.')}</p>;
  return (
    <blockquote
      dir="auto"
      lang={language}
      className="whitespace-pre-wrap rounded-lg bg-assistant-soft px-3.5 py-2.5 [overflow-wrap:anywhere]"
    >
      {text}
    </blockquote>
  );
}

const sources = { article: 'Article', fact: 'Fact', reservation: 'Booking' } as const;

function Citations({ citations }: { citations: Trial['proposal']['citations'] }) {
  const t = useWords();
  if (citations.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <h3 className="font-medium text-sm">{t('It rests on')}</h3>
      <ul className="grid gap-2">
        {citations.map(({ kind, id, title, quote }) => (
          <li key={`${kind} ${id} ${quote}`} className="grid gap-0.5 border-assistant border-l-2 pl-3">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone="assistant">{t(sources[kind])}</Badge>
              <bdi className="font-medium [overflow-wrap:anywhere]">{t(title)}</bdi>
            </p>
            <q dir="auto" className="text-muted-foreground text-sm [overflow-wrap:anywhere]">
              {quote}
            </q>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}
