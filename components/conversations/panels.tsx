'use client';

import { BellOff } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, Suspense, use, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';
import { formatMoment } from '@/lib/format/time';
import { useDesk } from './desk-provider';
import { rungWords, type Target } from './keys';
import { moods } from './moods';
import type { PanelProps } from './panel-popover';

/** A note for the history, or whether to close though somebody waits. */
export function ClosePanel({ warning, answer }: PanelProps) {
  const t = useWords();
  const [note, setNote] = useState('');
  const close = () =>
    answer({ control: 'close', note: note.trim() || undefined, despite: warning !== undefined }, null);
  return (
    <form className="grid gap-2.5" onSubmit={prevented(close)}>
      <Textarea
        aria-label={t('Note for the history')}
        placeholder={t('A note for the history (optional)')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={sendOnEnter}
      />
      <Button type="submit" className="justify-self-end">
        {warning ? t('Close anyway') : t('Close')}
      </Button>
    </form>
  );
}

/** Why a person is needed; or that none is any more. */
export function BellPanel({ targets, answer }: PanelProps) {
  const t = useWords();
  const [reason, setReason] = useState('');
  const isLit = targets.some(({ seen }) => seen.escalations > 0);
  const rung = targets.flatMap((target) => target.rung ?? []);
  return (
    <div className="grid gap-2.5">
      {rung.length > 0 && (
        <Suspense>
          <Rung rung={rung} />
        </Suspense>
      )}
      {isLit && (
        <Button variant="outline" onClick={() => answer({ control: 'resolve' }, null)}>
          <BellOff aria-hidden /> {t('Switch the bell off')}
        </Button>
      )}
      <form className="grid gap-2.5" onSubmit={prevented(() => answer({ control: 'escalate', reason }, null))}>
        <Textarea
          aria-label={t('Why a person is needed')}
          placeholder={t('Why is a person needed?')}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={sendOnEnter}
        />
        <Button type="submit" disabled={!reason.trim()} className="justify-self-end">
          {isLit ? t('Add this reason') : t('Ring the bell')}
        </Button>
      </form>
    </div>
  );
}

/** Who rang it, why and when. */
function Rung({ rung }: { rung: NonNullable<Target['rung']> }) {
  const t = useWords();
  const colleagues = use(useDesk().colleagues);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <ul aria-label={t('Why it rings')} className="grid gap-1 text-sm">
      {rung.map(({ at, by, byName, reason }) => (
        <li key={at + reason} className="[overflow-wrap:anywhere]">
          {rungWords(byName ?? colleagues.find(({ id }) => id === by)?.name, reason, t)}{' '}
          <span className="text-muted-foreground">· {formatMoment(new Date(at), new Date(), zone, t)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How the guest is, by a person’s eye: it stands until the guest writes again. */
export function MoodPanel({ targets, answer }: PanelProps) {
  const t = useWords();
  const current = targets[0]!.seen.funLevel;
  const set = (level: number) => answer({ control: 'fun-level', level }, null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits choose a level
    <div
      className="-mx-1 grid"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const mood = moods.find(({ level }) => level === Number(event.key));
        if (mood) set(mood.level);
      }}
    >
      {moods.map((mood) => (
        <button
          key={mood.level}
          type="button"
          aria-pressed={mood.level === current}
          onClick={() => set(mood.level)}
          className="flex min-h-9 items-center gap-2.5 rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent aria-pressed:font-semibold max-md:min-h-11"
        >
          <span className={cn('flex size-6 items-center justify-center rounded-md', mood.tone)}>
            <mood.icon aria-hidden className="size-4" />
          </span>
          <span className="flex-1 first-letter:uppercase">{t(mood.word)}</span>
          <Kbd className="text-muted-foreground max-md:hidden">{mood.level}</Kbd>
        </button>
      ))}
    </div>
  );
}

function prevented(run: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    run();
  };
}

/** Enter sends; with Shift it is a new line. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
