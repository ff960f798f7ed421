import { GuestAvatar } from '@/components/conversations/guest-avatar';
import { cn } from '@/components/ui/cn';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates, stayText } from '@/lib/format/stay';
import { formatAge, formatExact } from '@/lib/format/time';
import type { InboxRow } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import type { RowContext } from './groups';
import { RowChips, RowTags } from './row-chips';
import { RowLink } from './row-link';
import { RowMarks } from './row-marks';
import { RowPreview } from './row-preview';

type ConversationRowProps = { tab: Tab; row: InboxRow; context: RowContext };

/** One conversation in three lines: who and when last, stay and state, what was said. A waiting one is heavier. */
export function ConversationRow({ tab, row, context }: ConversationRowProps) {
  const { reservation, listing, lastMessage } = row;
  const waits = row.waitingSince !== null;
  return (
    <li className="relative flex h-17 gap-3 border-b px-3.5 py-1.5 [contain-intrinsic-size:auto_68px] [content-visibility:auto] hover:bg-accent/60 has-[[aria-current]]:bg-selected has-[[aria-current]]:shadow-[inset_3px_0_var(--primary)]">
      <GuestAvatar name={row.guest.name} channel={reservation.channel} className="mt-1 self-start" />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] content-center">
        <p className="flex h-4.75 items-center gap-2">
          <RowLink id={row.id} className={cn('min-w-0 truncate', waits ? 'font-semibold' : 'font-medium')}>
            {row.guest.name}
          </RowLink>
          <RowChips tab={tab} row={row} />
          {lastMessage ? (
            <time
              dateTime={lastMessage.sentAt.toISOString()}
              title={formatExact(lastMessage.sentAt, context.zone)}
              className="ml-auto shrink-0 pl-1 text-muted-foreground text-xs"
            >
              {formatAge(lastMessage.sentAt, context.now, context.zone)}
            </time>
          ) : null}
        </p>
        <div className="flex h-4.5 items-center gap-2 text-muted-foreground text-sm">
          <p
            className="min-w-0 flex-1 truncate"
            title={stayDates({ ...reservation, timezone: listing.timezone }, context.now)}
          >
            {whenOf(row, context.now)}
            <span aria-hidden> · </span>
            <bdi>{listing.name}</bdi>
          </p>
          <RowMarks tab={tab} row={row} context={context} />
        </div>
        <div className="flex h-4.75 items-center gap-2 text-sm">
          <RowPreview message={lastMessage} waits={waits} />
          <RowTags tags={row.tags} />
          {reservation.total ? (
            <span className="shrink-0 text-muted-foreground text-xs">{formatMoneyShort(reservation.total)}</span>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** A stay that will be or was: where it stands. One that is only wished for, or off: its dates. */
function whenOf({ reservation, listing, stayStartsAt, stayEndsAt }: InboxRow, now: Date): string {
  const stay = { ...reservation, timezone: listing.timezone, stayStartsAt, stayEndsAt };
  const text = reservation.status === 'confirmed' ? stayText(stay, now) : stayDates(stay, now);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
