'use client';

import { X } from 'lucide-react';
import { useEffect, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { CommandButton } from '@/components/conversations/command-button';
import { CommandMenu } from '@/components/conversations/command-menu';
import { commandList, type Target } from '@/components/conversations/keys';
import { clearSelection, select, useIsSelecting, useSelection } from '@/components/conversations/selection';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { Inbox } from '@/lib/inbox/tabs';
import { matchingCount, matchingRows } from './actions';

type Props = { inbox: Inbox; tab: string; search: string };

/** What can be done with several rows at once; and the way to all that match, shown or not. */
export function BulkBar(list: Props) {
  const t = useWords();
  const selected = useSelection();
  const isSelecting = useIsSelecting();
  useEffect(() => {
    clearSelection();
    return clearSelection;
  }, []);
  if (!isSelecting) return null;
  const targets = [...selected.values()];
  const [only] = targets.length === 1 ? targets.filter(({ guest }) => guest) : [];
  const offered = commandList.filter(
    ({ isBulk, isOffered }) => isBulk && targets.some(({ seen }) => isOffered?.(seen, '') !== false),
  );
  return (
    <section
      aria-label={t('Selected conversations')}
      className="grid shrink-0 gap-1 border-t bg-popover px-3 py-2 shadow-float"
    >
      <p aria-live="polite" className="flex min-h-7 items-center gap-2 text-sm">
        <span className="font-medium">{t('{count, number} selected', { count: selected.size })}</span>
        <SelectAll {...list} />
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('Select none')}
          onClick={clearSelection}
          className="ml-auto size-7 pointer-coarse:size-11"
        >
          <X aria-hidden />
        </Button>
      </p>
      {targets.length > 0 && (
        <div role="toolbar" aria-label={t('For all that are selected')} className="flex flex-wrap gap-0.5">
          {offered.map((command) => (
            <CommandButton key={command.id} command={command} targets={targets} className="max-md:size-11" />
          ))}
          {only && <CommandMenu target={only} className="max-md:size-11" />}
        </div>
      )}
    </section>
  );
}

/** Reads all rows that the tab and its filters have now, page by page. */
function SelectAll({ inbox, tab, search }: Props) {
  const t = useWords();
  const [found, setFound] = useState(0);
  const [isPending, start] = useTransition();
  const count = useMatching({ inbox, tab, search });
  const all = () =>
    start(async () => {
      const rows: Target[] = [];
      const now = new Date().toISOString();
      let cursor: string | undefined;
      do {
        const page = await reach(matchingRows({ inbox, tab, search, now, cursor }));
        if (!page.ok) return void toast.error(page.refusal.detail);
        for (const { conversationId, seen } of page.value.rows)
          rows.push({ id: conversationId, seen, guest: '', stay: null });
        setFound(rows.length);
        cursor = page.value.nextCursor ?? undefined;
      } while (cursor);
      select(rows);
    });
  return (
    <Button variant="link" size="sm" aria-disabled={isPending} onClick={all} className="px-1">
      {t(isPending ? (found ? 'Selecting… {found, number}' : 'Selecting…') : 'Select all {count} that match', {
        found,
        count,
      })}
    </Button>
  );
}

/** How many match, as words; nothing until it is known. */
function useMatching({ inbox, tab, search }: Props): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    let isHere = true;
    matchingCount({ inbox, tab, search }).then(
      (told) => isHere && told.ok && setWords(`${told.value.count}${told.value.capped ? '+' : ''}`),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [inbox, tab, search]);
  return words;
}
