import { statusWords } from '@/components/conversations/reservation-words';
import { Badge } from '@/components/ui/badge';
import { useWords } from '@/components/words/provider';
import type { RowView } from './row-view';

/** The one or two words beside a name that change what to do: harm first, then the booking's status, then a closed thread. */
export function RowChips({ row }: { row: RowView }) {
  const t = useWords();
  const { small, tone } = statusWords[row.bookingStatus];
  return (
    <>
      {row.isOverbooked ? <Badge tone="red">{t('overbooked')}</Badge> : null}
      {row.bookingStatus === 'confirmed' ? null : <Badge tone={tone}>{t(small)}</Badge>}
      {row.isClosed ? <Badge>{t('closed')}</Badge> : null}
    </>
  );
}

/** The first tag, and how many more there are. */
export function RowTags({ tags }: { tags: string[] }) {
  const [first, ...more] = tags;
  if (!first) return null;
  return (
    <span className="flex shrink-0 items-center gap-1" title={tags.join(', ')}>
      <Badge className="max-w-24 bg-transparent ring-1 ring-input ring-inset">
        <span className="truncate">{first}</span>
      </Badge>
      {more.length ? <span className="text-muted-foreground text-xs">+{more.length}</span> : null}
    </span>
  );
}
