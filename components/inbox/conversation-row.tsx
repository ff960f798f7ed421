'use client';

import { useForeseen } from '@/components/conversations/foreseen';
import { GuestAvatar } from '@/components/conversations/guest-avatar';
import { useIsSelected } from '@/components/conversations/selection';
import { useRowTarget } from '@/components/conversations/targets';
import { useHasLooked } from '@/components/live/looking';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { RowActions, useNear } from './row-actions';
import { RowBox } from './row-box';
import { RowChips, RowTags } from './row-chips';
import { RowLink } from './row-link';
import { RowMarks } from './row-marks';
import { RowPreview } from './row-preview';
import type { RowView } from './row-view';

/** One conversation in three lines: who and when last, stay and state, what was said. One that was not read is heavier. */
export function ConversationRow({ row }: { row: RowView }) {
  const { last, total } = row;
  const hasLooked = useHasLooked(row.id, row.target.seen.lastMessageId);
  const isUnread = row.isUnread && !hasLooked;
  const t = useWords();
  const [isNear, near] = useNear();
  const isSelected = useIsSelected(row.id);
  const { isPending } = useForeseen(row.id, row.target.seen);
  useRowTarget(row.target);
  return (
    <li
      {...near}
      aria-busy={isPending}
      data-selected={isSelected || undefined}
      className="group/row relative flex h-17 gap-3 border-b px-3.5 py-1.5 [contain-intrinsic-size:auto_68px] [content-visibility:auto] hover:bg-accent/60 has-[[aria-current]]:bg-selected has-[[aria-current]]:shadow-[inset_3px_0_var(--primary)] data-selected:bg-selected aria-busy:opacity-50"
    >
      <RowBox target={row.target} isNear={isNear}>
        <GuestAvatar name={row.name} channel={row.channel} className="mt-1 self-start" />
      </RowBox>
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] content-center">
        <p className="flex h-4.75 items-center gap-2">
          <RowLink id={row.id} className={cn('min-w-0 truncate', isUnread ? 'font-semibold' : 'font-medium')}>
            {row.name}
          </RowLink>
          {isUnread ? (
            <span role="img" aria-label={t('Not read')} className="size-1.5 shrink-0 rounded-full bg-primary" />
          ) : null}
          <span className={cn('flex shrink-0 items-center gap-2 empty:hidden', isNear && 'max-xl:hidden')}>
            <RowChips row={row} />
          </span>
          {isNear ? (
            <RowActions target={row.target} />
          ) : last ? (
            <time dateTime={last.at} title={last.title} className="ml-auto shrink-0 pl-1 text-muted-foreground text-xs">
              {last.text}
            </time>
          ) : null}
        </p>
        <div className="flex h-4.5 items-center gap-2 text-muted-foreground text-sm">
          <p className="min-w-0 flex-1 truncate" title={row.dates}>
            {row.when}
            <span aria-hidden> · </span>
            <bdi>{row.listing}</bdi>
          </p>
          <RowMarks row={row} />
        </div>
        <div className="flex h-4.75 items-center gap-2 text-sm">
          <RowPreview row={row} />
          <RowTags tags={row.tags} />
          {total ? <span className="shrink-0 text-muted-foreground text-xs">{total}</span> : null}
        </div>
      </div>
    </li>
  );
}
