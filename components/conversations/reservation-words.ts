import type { statuses } from '@/db/schema';

export type ReservationStatus = (typeof statuses)[number];

/** A reservation's statuses as operators say them, alone and inside a line; `tone` is that of the badge. */
export const statusWords = {
  inquiry: { label: 'Inquiry', small: 'inquiry', first: 'Inquiry received', tone: 'neutral' },
  requested: {
    ...{ label: 'Request // of a booking', small: 'request // of a booking' },
    ...{ first: 'Booking requested', tone: 'amber' },
  },
  declined: { label: 'Declined', small: 'declined', first: 'Came in as declined', tone: 'neutral' },
  expired: { label: 'Expired', small: 'expired', first: 'Came in as expired', tone: 'neutral' },
  withdrawn: { label: 'Withdrawn', small: 'withdrawn', first: 'Came in as withdrawn', tone: 'neutral' },
  confirmed: { label: 'Confirmed', small: 'confirmed', first: 'Booking confirmed', tone: 'green' },
  cancelled: {
    ...{ label: 'Cancelled // of a booking', small: 'cancelled // of a booking' },
    ...{ first: 'Came in as cancelled', tone: 'red' },
  },
} as const satisfies Record<
  ReservationStatus,
  { label: string; small: string; first: string; tone: 'neutral' | 'amber' | 'green' | 'red' }
>;
