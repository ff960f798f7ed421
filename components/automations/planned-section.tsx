import { Section } from '@/components/conversations/section';
import { viewerZone } from '@/components/shell/viewer-zone';
import { Badge } from '@/components/ui/badge';
import { requireAgent } from '@/lib/auth/session';
import type { PlannedRow } from '@/lib/automations/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { isOpen, type PlannedView, viewPlanned } from './planned-view';
import { RuleName } from './rule-name';

const SHOWN = 4;

/** What became of the messages that rules planned for this booking, newest first: beside the thread. */
export async function PlannedSection({ planned }: { planned: PlannedRow[] }) {
  const past = planned.filter((row) => !isOpen(row)).reverse();
  if (past.length === 0) return null;
  const t = await words();
  const context = { now: new Date(), zone: await viewerZone(await requireAgent()), t };
  const views = past.map((row) => viewPlanned(row, context));
  const rest = views.slice(SHOWN);
  return (
    <Section title={t('Automated messages')}>
      <Lines views={views.slice(0, SHOWN)} t={t} />
      {rest.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-primary">
            {t('{count, plural, one {# earlier} other {# earlier}}', { count: rest.length })}
          </summary>
          <Lines views={rest} t={t} />
        </details>
      ) : null}
    </Section>
  );
}

function Lines({ views, t }: { views: PlannedView[]; t: Words }) {
  return (
    <ul>
      {views.map(({ id, rule, label, tone, reason, by, when, title, at }) => (
        <li key={id} className="py-1">
          <p className="flex items-start justify-between gap-2">
            <RuleName rule={rule} className="min-w-0 [overflow-wrap:anywhere]" />
            <Badge tone={tone}>{label}</Badge>
          </p>
          <p className="text-muted-foreground">
            <time dateTime={at} title={title}>
              {when}
            </time>
            {by ? ` · ${t('by {name}', { name: by })}` : null}
            {reason ? ` · ${reason}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
