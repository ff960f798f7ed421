'use client';

import { X } from 'lucide-react';
import { useEffect, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { CommandButton } from '@/components/conversations/command-button';
import { useDesk } from '@/components/conversations/desk-provider';
import { commandList, type Target } from '@/components/conversations/keys';
import type { Progress } from '@/components/conversations/press';
import { clearSelection, select, useSelection } from '@/components/conversations/selection';
import { Button } from '@/components/ui/button';
import type { Inbox } from '@/lib/inbox/tabs';
import { matchingRows } from './actions';

type Props = { inbox: Inbox; tab: string; search: string };

/** What can be done with several rows at once; and the way to all that match, shown or not. */
export function BulkBar(list: Props) {
  const { progress, stop } = useDesk();
  const selected = useSelection();
  useEffect(() => clearSelection, []);
  if (selected.size === 0) return null;
  const targets = [...selected.values()];
  const offered = commandList.filter(
    ({ isBulk, isOffered }) => isBulk && targets.some(({ seen }) => isOffered?.(seen, '') !== false),
  );
  return (
    <section
      aria-label="Selected conversations"
      className="grid shrink-0 gap-1 border-t bg-popover px-3 py-2 shadow-float"
    >
      <p aria-live="polite" className="flex min-h-7 items-center gap-2 text-sm">
        <span className="font-medium">{selected.size.toLocaleString('en')} selected</span>
        {progress ? null : <SelectAll {...list} />}
        <Button
          variant="ghost"
          size="icon"
          aria-label={progress ? 'Stop' : 'Select none'}
          onClick={progress ? stop : clearSelection}
          className="ml-auto size-7"
        >
          <X aria-hidden />
        </Button>
      </p>
      {progress ? (
        <Bar {...progress} />
      ) : (
        <div role="toolbar" aria-label="For all that are selected" className="flex flex-wrap gap-0.5">
          {offered.map((command) => (
            <CommandButton key={command.id} command={command} targets={targets} className="max-md:size-11" />
          ))}
        </div>
      )}
    </section>
  );
}

function Bar({ done, total }: Progress) {
  return (
    <div className="flex h-8 items-center gap-2 text-muted-foreground text-xs">
      <progress aria-label="Done" value={done} max={total} className="h-1.5 flex-1 accent-primary" />
      {done.toLocaleString('en')} of {total.toLocaleString('en')}
    </div>
  );
}

/** Reads all rows that the tab and its filters have now, page by page. */
function SelectAll({ inbox, tab, search }: Props) {
  const [found, setFound] = useState(0);
  const [isPending, start] = useTransition();
  const all = () =>
    start(async () => {
      const rows: Target[] = [];
      const now = new Date().toISOString();
      let cursor: string | undefined;
      do {
        const page = await matchingRows({ inbox, tab, search, now, cursor }).catch(() => null);
        if (!page?.ok) return void toast.error(page?.refusal.detail ?? 'The rows could not be read. Try again.');
        for (const { conversationId, seen } of page.value.rows)
          rows.push({ id: conversationId, seen, guest: '', stay: null });
        setFound(rows.length);
        cursor = page.value.nextCursor ?? undefined;
      } while (cursor);
      select(rows);
    });
  return (
    <Button variant="link" size="sm" aria-disabled={isPending} onClick={all} className="px-1">
      {isPending ? `Selecting… ${found ? found.toLocaleString('en') : ''}` : 'Select all that match'}
    </Button>
  );
}
