import { countsOf } from '@/components/inbox/gate';
import { tabLook } from '@/components/inbox/tab-looks';
import { cn } from '@/components/ui/cn';
import type { Tab } from '@/lib/inbox/tabs';

const WEIGHT = { calm: '', work: 'font-semibold text-foreground', harm: 'font-semibold text-red' };

/** How many conversations a tab has, where it has any. */
export async function TabCount({ tab, className }: { tab: Tab; className?: string }) {
  const { count, capped } = (await countsOf(tab.inbox))[tab.id] ?? { count: null, capped: false };
  if (!count) return null;
  return (
    <span className={cn(WEIGHT[tabLook(tab.id).count], className)}>
      {count}
      {capped ? '+' : ''}
    </span>
  );
}
