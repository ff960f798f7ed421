'use client';

import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { statusWords } from '@/components/conversations/reservation-words';
import { Badge } from '@/components/ui/badge';
import { useWords } from '@/components/words/provider';
import type { Trial } from '@/lib/assistant/queries';
import { formatDateRange } from '@/lib/format/time';
import { factKinds } from '@/lib/knowledge/facts';

const labels = new Map<string, string>(factKinds.map(({ key, label }) => [key, label]));

/** What it had before it: for whom it looked, what this guest may be told now, and what is kept back, by name alone. */
export function TrialContext({ context: { reservation, articles, facts, withheld } }: Pick<Trial, 'context'>) {
  const t = useWords();
  const { code, status, checkIn, checkOut } = reservation;
  const stay = formatDateRange(checkIn, checkOut, new Date().toISOString().slice(0, 10), t);
  return (
    <section aria-label={t('What it knew')} className="grid gap-4 rounded-lg border bg-card p-4">
      <header>
        <h2 className="font-semibold">{t('What it knew')}</h2>
        <p className="text-muted-foreground text-sm">
          {code === 'NEW'
            ? t('A new inquiry for {stay}', { stay })
            : [code, t(statusWords[status].small), stay].join(' · ')}
        </p>
      </header>
      <Group title={t('Facts this guest may have now')} none={t('None.')} isEmpty={facts.length === 0}>
        {facts.map(({ key, label, value }) => (
          <li key={key} className="grid grid-cols-[10rem_minmax(0,1fr)] gap-3 max-sm:grid-cols-1 max-sm:gap-0">
            <span className="text-muted-foreground">{t(label)}</span>
            <bdi className="[overflow-wrap:anywhere]">{value}</bdi>
          </li>
        ))}
      </Group>
      <Group title={t('Kept back from this guest')} none={t('Nothing.')} isEmpty={withheld.length === 0}>
        {withheld.map((key) => (
          <li key={key} className="flex items-center gap-2">
            <Lock aria-hidden className="size-3.5 text-muted-foreground" />
            {t(labels.get(key) ?? key)}
          </li>
        ))}
      </Group>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer font-medium">
          {t('{count, plural, one {# article} other {# articles}}', { count: articles.length })}
        </summary>
        <ul className="mt-1.5 grid gap-1">
          {articles.map(({ id, title, language }) => (
            <li key={id} className="flex items-center gap-2">
              <bdi className="min-w-0 [overflow-wrap:anywhere]">{title}</bdi>
              <Badge>{language}</Badge>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

type GroupProps = { title: string; none: string; isEmpty: boolean; children: ReactNode };

function Group({ title, none, isEmpty, children }: GroupProps) {
  return (
    <div className="grid gap-1.5 text-sm">
      <h3 className="font-medium">{title}</h3>
      {isEmpty ? <p className="text-muted-foreground">{none}</p> : <ul className="grid gap-1">{children}</ul>}
    </div>
  );
}
