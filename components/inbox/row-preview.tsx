import { type LucideIcon, Reply, Settings2, Sparkles, Zap } from 'lucide-react';
import { useDraftMark } from '@/components/conversations/drafts';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { RowView } from './row-view';

type Last = RowView['last'];
type From = NonNullable<Last>['from'];

/** Who wrote last, if not the guest. */
const marks: Record<Exclude<From, 'guest'>, { icon: LucideIcon; label: string; color: string }> = {
  agent: { icon: Reply, label: 'We wrote:', color: '' },
  assistant: { icon: Sparkles, label: 'The assistant wrote:', color: 'text-assistant' },
  automation: { icon: Zap, label: 'Automated message:', color: '' },
  system: { icon: Settings2, label: 'System:', color: '' },
};

/** What the viewer has begun to write; else the beginning of the last public message; guest text is data and shows as it is. */
export function RowPreview({ row: { id, last, draft, waiting } }: { row: RowView }) {
  const t = useWords();
  const mine = useDraftMark(id, draft);
  if (mine) return <Draft text={mine} />;
  if (!last) return <p className="min-w-0 flex-1 truncate text-muted-foreground italic">{t('No messages yet')}</p>;
  const mark = last.from === 'guest' ? null : marks[last.from];
  return (
    <p className={cn('flex min-w-0 flex-1 items-center gap-1', waiting ? 'text-foreground' : 'text-muted-foreground')}>
      {mark ? (
        <mark.icon role="img" aria-label={t(mark.label)} className={cn('size-3.5 shrink-0', mark.color)} />
      ) : null}
      <span dir="auto" className="min-w-0 flex-1 truncate text-left">
        {last.preview || t('A file')}
      </span>
    </p>
  );
}

function Draft({ text }: { text: string }) {
  const t = useWords();
  return (
    <p className="flex min-w-0 flex-1 items-center gap-1 text-muted-foreground">
      <span className="shrink-0 text-amber">{t('Draft:')}</span>
      <span dir="auto" className="min-w-0 flex-1 truncate text-left">
        {text}
      </span>
    </p>
  );
}
