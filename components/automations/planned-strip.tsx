import { CirclePause, Zap } from 'lucide-react';
import { viewerZone } from '@/components/shell/viewer-zone';
import { cn } from '@/components/ui/cn';
import { requireAgent } from '@/lib/auth/session';
import type { PlannedRow } from '@/lib/automations/queries';
import { words } from '@/lib/language/request';
import { PlannedButtons } from './planned-buttons';
import { editable, isOpen, type PlannedView, viewPlanned } from './planned-view';
import { RuleName } from './rule-name';

const SHOWN = 2;

/** What the guest is about to hear by itself, below the last message: first what waits for a person, then the soonest. */
export async function PlannedStrip({ planned }: { planned: PlannedRow[] }) {
  const ahead = planned.filter(isOpen).sort((a, b) => Number(b.state === 'held') - Number(a.state === 'held'));
  if (ahead.length === 0) return null;
  const t = await words();
  const context = { now: new Date(), zone: await viewerZone(await requireAgent()), t };
  const views = ahead.map((row) => viewPlanned(row, context));
  const [next, rest] = [views.slice(0, SHOWN), views.slice(SHOWN)];
  return (
    <section
      aria-label={t('Goes out next')}
      className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-dashed pt-2 text-sm"
    >
      <Lines views={next} />
      {rest.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm px-2 text-muted-foreground text-xs hover:text-foreground">
            {t('{count, plural, one {# more} other {# more}} to come by itself', { count: rest.length })}
          </summary>
          <Lines views={rest} />
        </details>
      ) : null}
    </section>
  );
}

function Lines({ views }: { views: PlannedView[] }) {
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
      {views.map((view) => (
        <Line key={view.id} planned={view} />
      ))}
    </ul>
  );
}

function Line({ planned }: { planned: PlannedView }) {
  const isHeld = planned.state === 'held';
  const why = isHeld ? (planned.reason ?? planned.label) : null;
  const Icon = isHeld ? CirclePause : Zap;
  return (
    <li className="flex items-start gap-2 text-muted-foreground">
      <details className="group min-w-0 flex-1">
        <summary className="flex min-h-7 cursor-pointer list-none items-center gap-1.5 rounded-md px-2 hover:bg-accent max-md:min-h-10 [&::-webkit-details-marker]:hidden">
          <Icon aria-hidden className={cn('size-3.5 shrink-0', isHeld && 'text-amber')} />
          <time dateTime={planned.at} title={planned.title} className="shrink-0 tabular-nums">
            {planned.when} {planned.place}
          </time>
          <bdi className="min-w-0 truncate text-foreground">{planned.rule.name}</bdi>
          {why ? <span className="min-w-0 truncate text-amber">{why}</span> : null}
          <bdi className="min-w-0 flex-1 truncate group-open:invisible max-sm:hidden">{planned.body}</bdi>
        </summary>
        <bdi className="mt-1 block whitespace-pre-wrap rounded-lg border border-dashed px-3 py-2 text-base text-foreground [overflow-wrap:anywhere]">
          {planned.body}
        </bdi>
        <RuleName rule={planned.rule} className="px-2 text-primary text-xs" />
      </details>
      <PlannedButtons planned={editable(planned)} />
    </li>
  );
}
