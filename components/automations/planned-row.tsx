import Link from 'next/link';
import { Row } from '@/components/settings/rows';
import { Badge } from '@/components/ui/badge';
import type { Words } from '@/lib/language/messages';
import { PlannedActions } from './planned-actions';
import { editable, type PlannedView } from './planned-view';
import { RuleName } from './rule-name';

type Props = {
  planned: PlannedView;
  /** Whether the rule is told: on its own page it need not be. */
  withRule: boolean;
  t: Words;
};

/** A message that goes out, went out or will not: to whom, when, what, and why not. */
export function PlannedLine({ planned, withRule, t }: Props) {
  const { guest, conversationId, rule, listing, label, tone, reason, by, when, place, title, at } = planned;
  return (
    <Row
      title={
        <>
          <Link href={`/conversations/${conversationId}`} className="truncate font-medium hover:underline">
            <bdi>{guest}</bdi>
          </Link>
          {planned.state === 'scheduled' ? null : <Badge tone={tone}>{label}</Badge>}
          {planned.isEdited && planned.isOpen ? <Badge>{t('changed by hand')}</Badge> : null}
        </>
      }
      detail={
        <>
          {withRule ? (
            <>
              <RuleName rule={rule} className="text-foreground" /> ·{' '}
            </>
          ) : null}
          {reason ? <span className={planned.state === 'held' ? 'text-amber' : undefined}>{reason} · </span> : null}
          <bdi title={planned.body}>{planned.body}</bdi>
        </>
      }
      facts={
        <>
          {by ? <span>{by}</span> : null}
          <bdi className="truncate max-sm:max-w-40 sm:w-40">{listing.name}</bdi>
          <time dateTime={at} title={title} className="text-foreground tabular-nums sm:w-44 sm:text-right">
            {when} {place}
          </time>
        </>
      }
    >
      {planned.isOpen ? <PlannedActions planned={editable(planned)} /> : null}
    </Row>
  );
}
