import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { Reading } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';
import { changeText, periodText } from './words';

/** This month up to now against the same part of the month before: arrow, size, and against what. */
export async function Change({ reading, zone }: { reading: Reading; zone: string }) {
  const t = await words();
  const { kpi, change } = reading;
  if (change === null)
    return <span className="h-4 text-muted-foreground text-xs">{kpi.changes ? t('no comparison') : ''}</span>;
  if (change === 'new' && reading.value === 0 && kpi.window === 'month')
    return <span className="text-muted-foreground text-xs">{t('nothing yet')}</span>;
  const direction = change === 'new' || change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const { icon: Icon, word } = looks[direction];
  const isGood = direction === (kpi.better === 'higher' ? 'up' : 'down');
  const period = periodText(reading, zone, t);
  return (
    <span
      title={t('This month up to now against {period}', { period })}
      className={cn(
        'flex min-w-0 items-center gap-0.5 text-xs',
        direction === 'same' ? 'text-muted-foreground' : isGood ? 'text-green' : 'text-red',
      )}
    >
      <Icon role="img" aria-label={t(word)} className="size-3.5 shrink-0" />
      <span className="shrink-0">{changeText(reading, t)}</span>
      <span className="ml-1 min-w-0 truncate text-muted-foreground">{t('vs {period}', { period })}</span>
    </span>
  );
}

const looks = {
  up: { icon: ArrowUp, word: 'Up' },
  down: { icon: ArrowDown, word: 'Down' },
  same: { icon: ArrowRight, word: 'Unchanged' },
};
