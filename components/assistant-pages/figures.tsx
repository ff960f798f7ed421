import { Skeleton } from '@/components/ui/skeleton';
import { type Figures, readFigures } from '@/lib/assistant/figures';
import { requireAgent } from '@/lib/auth/session';
import { dateIn } from '@/lib/format/time';
import { words } from '@/lib/language/request';
import { DayCharts } from './day-charts';
import { ListingTable } from './listing-table';
import { Reasons } from './reasons';
import type { Span } from './spans';
import { Tiles } from './tiles';

/** The figures of a span, as tiles, by day, by reason and by listing. */
export async function AssistantFigures({ days }: { days: Span }) {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const figures = await readFigures(agent, days, now);
  if (isEmpty(figures))
    return (
      <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
        {t('The assistant looked at nothing in this time. It begins with the next guest’s message.')}
      </p>
    );
  return (
    <>
      <Tiles figures={figures} />
      <DayCharts figures={figures} span={days} today={dateIn(now, agent.account.timezone)} />
      <Reasons figures={figures} />
      <ListingTable listings={figures.listings} />
    </>
  );
}

function isEmpty({ total }: Figures): boolean {
  return total.conversations === 0;
}

/** The figures' place while they are read. */
export function AssistantFiguresSkeleton() {
  return (
    <>
      <Skeleton className="h-66" />
      <Skeleton className="h-40" />
      <Skeleton className="h-48" />
    </>
  );
}
