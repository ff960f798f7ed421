import type { statuses } from '@/db/schema';

export type ReservationStatus = (typeof statuses)[number];

/** A reservation's statuses as operators say them; `tone` is that of the badge. */
export const statusWords = {
  inquiry: { label: 'Inquiry', first: 'Inquiry received', tone: 'neutral' },
  requested: { label: 'Request', first: 'Booking requested', tone: 'amber' },
  declined: { label: 'Declined', first: 'Came in as declined', tone: 'neutral' },
  expired: { label: 'Expired', first: 'Came in as expired', tone: 'neutral' },
  withdrawn: { label: 'Withdrawn', first: 'Came in as withdrawn', tone: 'neutral' },
  confirmed: { label: 'Confirmed', first: 'Booking confirmed', tone: 'green' },
  cancelled: { label: 'Cancelled', first: 'Came in as cancelled', tone: 'red' },
} as const satisfies Record<
  ReservationStatus,
  { label: string; first: string; tone: 'neutral' | 'amber' | 'green' | 'red' }
>;
