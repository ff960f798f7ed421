'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { costText, millisText, rejectionWords, shareText } from '@/components/assistant-pages/words';
import { moodWords } from '@/components/conversations/moods';
import { openChat } from '@/components/conversations/targets';
import { reach } from '@/components/ui/reach';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { readRun } from '@/lib/assistant/actions';
import { modes } from '@/lib/assistant/modes';
import type { RunRead } from '@/lib/assistant/queries';
import { sentenceOf } from '@/lib/assistant/reasons';
import type { Words } from '@/lib/language/messages';
import { Citations } from './citations';
import { LookAgain } from './look-again';
import { surenessOf } from './runs';

/** All of a run: its reasons, what it read and felt, how it thought and at what cost. */
export function WhyPanel({ runId }: { runId: string }) {
  const [answer, setAnswer] = useState<ActionResult<RunRead>>();
  useEffect(() => {
    let isGone = false;
    void reach(readRun({ runId })).then((read) => isGone || setAnswer(read));
    return () => {
      isGone = true;
    };
  }, [runId]);
  if (!answer) return <Skeleton className="h-40" />;
  return answer.ok ? <Run run={answer.value} /> : <p role="alert">{answer.refusal.detail}</p>;
}

function Run({ run }: { run: RunRead }) {
  const t = useWords();
  return (
    <div className="grid gap-2.5">
      <ul className="grid gap-1">
        {run.reasons.map((reason) => (
          <li key={`${reason.reason} ${reason.detail}`} className="[overflow-wrap:anywhere]">
            {sentenceOf(reason, t)}
          </li>
        ))}
        {run.isErased && <li>{t('Its words were erased with the guest’s.')}</li>}
      </ul>
      <Citations citations={run.citations} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs">
        {rowsOf(run, t).map(([name, value]) => (
          <Row key={name} name={name}>
            {value}
          </Row>
        ))}
      </dl>
      {waitsFor(run) && <LookAgain conversationId={run.conversationId} />}
    </div>
  );
}

/** Whether it looked at the guest's last word, which still waits for an answer and has no draft before a person. */
function waitsFor({ conversationId, messageId, fate }: RunRead): boolean {
  const chat = openChat();
  if (chat?.id !== conversationId || fate === 'open') return false;
  return chat.seen.waitingSince !== null && chat.seen.lastMessageId === messageId;
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function rowsOf(run: RunRead, t: Words): [string, string][] {
  const rows: [string, string | null][] = [
    [t('Mode'), t(modes[run.mode].label)],
    [
      t('How sure'),
      run.action === 'none' ? null : `${surenessOf(run.confidence, t)} (${shareText(run.confidence, 1, t)})`,
    ],
    [t('Fun level'), run.funLevel === null ? null : moodOf(run.funLevel, run.funReason, t)],
    [t('Asked for'), run.instruction],
    [t('Rejected'), run.rejection && rejectionOf(run.rejection, t)],
    [t('Decided by'), run.decidedBy],
    [t('Looked at'), readOf(run, t)],
    [t('Engine'), run.engine === 'builtin' ? t('Built in') : (run.model ?? t('A language model'))],
    [t('Took'), effortOf(run, t)],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

function moodOf(level: number, quote: string | null, t: Words): string {
  return quote ? `${moodWords(level, t)} (“${quote}”)` : moodWords(level, t);
}

/** "tone: too formal": the reason in words, then the person's own. */
function rejectionOf(rejection: string, t: Words): string {
  const [reason = '', ...said] = rejection.split(': ');
  const label = Object.hasOwn(rejectionWords, reason) ? t(rejectionWords[reason]!) : reason;
  return [label, said.join(': ')].filter(Boolean).join(': ');
}

function readOf({ articles, tools }: RunRead, t: Words): string {
  const used = [...new Set(tools)].map((tool) => t(TOOLS[tool] ?? tool));
  return [t('{count, plural, =0 {no article} one {# article} other {# articles}}', { count: articles }), ...used].join(
    ', ',
  );
}

/** What a model may use, in words. */
const TOOLS: Record<string, string> = {
  searchKnowledge: 'searched the articles',
  getReservation: 'looked at the booking',
  proposeTask: 'suggested a task',
  escalate: 'asked for a person',
};

/** "0.8 s", and what the model's maker charges for it. */
function effortOf({ millis, costMicros }: RunRead, t: Words): string {
  return costMicros === 0 ? millisText(millis, t) : `${millisText(millis, t)} · ${costText(costMicros, t)}`;
}
