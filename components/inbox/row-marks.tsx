import { Bell, CalendarClock, Pin, Undo2 } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { formatAge, formatExact, formatMoment } from '@/lib/format/time';
import type { InboxRow } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import type { RowContext } from './groups';
import { Mood } from './mood';
import { WaitingClock } from './waiting-clock';

/** The state of a row, at the right of its second line: due, owed, waiting, bell, mood, whose. */
export function RowMarks({ tab, row, context }: { tab: Tab; row: InboxRow; context: RowContext }) {
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      {row.status === 'follow_up' && row.followUpAt ? (
        <Due at={row.followUpAt} kept={row.keepAnyway} isTold={tab.groups === 'due'} context={context} />
      ) : null}
      {tab.id === 'waiting-refunds' && row.refundSince ? <RefundSince at={row.refundSince} context={context} /> : null}
      {row.waitingSince ? (
        <WaitingClock since={row.waitingSince} now={context.now} slaSeconds={context.slaSeconds} />
      ) : null}
      {row.escalatedAt ? <Bell role="img" aria-label="Escalated" className="size-4 text-red" /> : null}
      <Mood level={row.funLevel} />
      <Assignee assignee={row.assignee} />
    </div>
  );
}

/** When a moved conversation comes back, in words where the tab is about that; a pin for one that was kept anyway. */
function Due({ at, kept, isTold, context }: { at: Date; kept: boolean; isTold: boolean; context: RowContext }) {
  const Icon = kept ? Pin : CalendarClock;
  const title = `Due ${formatExact(at, context.zone)}${kept ? ', kept even if the guest writes' : ''}`;
  return (
    <span title={title} className={cn('inline-flex items-center gap-1', at <= context.now && 'text-red')}>
      <Icon role="img" aria-label={isTold && !kept ? 'Due' : title} className="size-3.5" />
      {isTold ? formatMoment(at, context.now, context.zone) : null}
    </span>
  );
}

function RefundSince({ at, context }: { at: Date; context: RowContext }) {
  return (
    <span
      title={`Refund open since ${formatExact(at, context.zone)}`}
      className="inline-flex items-center gap-1 text-amber"
    >
      <Undo2 role="img" aria-label="Refund open for" className="size-3.5" />
      {formatAge(at, context.now, context.zone)}
    </span>
  );
}

function Assignee({ assignee }: { assignee: InboxRow['assignee'] }) {
  const label = assignee ? `Assigned to ${assignee.name}` : 'Assigned to nobody';
  return (
    <span role="img" aria-label={label} title={label} className="flex">
      {assignee ? (
        <Avatar name={assignee.name} tone="primary" className="size-5 text-[0.5625rem]" />
      ) : (
        <span className="size-5 rounded-full border border-muted-foreground/60 border-dashed" />
      )}
    </span>
  );
}
