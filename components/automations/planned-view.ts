import type { Tone } from '@/components/ui/badge';
import type { PlannedRow } from '@/lib/automations/queries';
import { localOf } from '@/lib/conversations/moments';
import { formatExactAt, formatMoment, formatTime } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { placeName, reasonText } from './words';

export type PlannedView = ReturnType<typeof viewPlanned>;

export type Editable = ReturnType<typeof editable>;

type State = { label: string; tone: Tone };

/** What became of a message, as its log says it. */
const states: Record<PlannedRow['state'], State> = {
  scheduled: { label: 'Scheduled', tone: 'neutral' },
  held: { label: 'Waits for release', tone: 'amber' },
  skipped: { label: 'Skipped', tone: 'neutral' },
  cancelled: { label: 'Cancelled // of a message', tone: 'neutral' },
  sent: { label: 'Sent', tone: 'green' },
};

const deliveries: Record<NonNullable<PlannedRow['message']>['delivery'], State> = {
  received: states.sent,
  queued: { label: 'Sending…', tone: 'neutral' },
  sending: { label: 'Sending…', tone: 'neutral' },
  sent: states.sent,
  delivered: { label: 'Delivered', tone: 'green' },
  failed: { label: 'Not delivered', tone: 'red' },
  not_sent: { label: 'Not sent // of a message', tone: 'red' },
  uncertain: { label: 'Perhaps not delivered', tone: 'amber' },
};

/** A planned message in its last words; times by the listing's clock, on hover by the viewer's (`zone`), too. */
export function viewPlanned(row: PlannedRow, { now, zone, t }: { now: Date; zone: string; t: Words }) {
  const { id, rule, conversationId, guest, listing, body, isEdited, state, message, settledAt, sendAt } = row;
  const at = message?.sentAt ?? (isOpen(row) ? sendAt : (settledAt ?? sendAt));
  const shown = message ? deliveries[message.delivery] : states[state];
  const why = message?.deliveryError ? t(message.deliveryError) : row.reason && reasonText(row.reason, t);
  return {
    ...{ id, conversationId, body, isEdited, state, rule, listing },
    guest: guest.name,
    isOpen: isOpen(row),
    label: t(shown.label),
    tone: shown.tone,
    reason: why || null,
    by: row.settledBy,
    when: formatMoment(at, now, listing.timezone, t),
    clock: formatTime(at, listing.timezone),
    place: placeName(listing.timezone),
    title: formatExactAt(at, zone, listing.timezone, t),
    at: at.toISOString(),
    local: localOf(sendAt, listing.timezone),
  };
}

/** Whether it may still leave. */
export function isOpen({ state, settledAt }: Pick<PlannedRow, 'state' | 'settledAt'>): boolean {
  return !settledAt && (state === 'scheduled' || state === 'held');
}

/** As much of it as its buttons need. */
export function editable({ id, state, guest, body, local, place, rule, reason, listing }: PlannedView) {
  return { id, state, guest, body, local, place, rule, reason, zone: listing.timezone };
}
