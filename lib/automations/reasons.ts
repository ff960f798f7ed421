export type Reason = {
  id: string;
  /** Of a message that leaves later, that waits for a person, or that does not leave. */
  of: 'scheduled' | 'held' | 'skipped';
  /** With {detail} where one stands behind the colon. */
  label: string;
};

/** Why a planned message waits or does not leave. */
export const reasons = [
  { id: 'quiet', of: 'scheduled', label: 'It waits for the end of quiet hours' },
  { id: 'cancelled', of: 'skipped', label: 'The booking is cancelled' },
  { id: 'status', of: 'skipped', label: 'The booking is no longer what the rule speaks of' },
  { id: 'condition', of: 'skipped', label: 'A condition is not met: {detail}' },
  { id: 'dates', of: 'skipped', label: 'The stay no longer has such a day' },
  { id: 'late', of: 'skipped', label: 'It was due before the booking was made or moved' },
  { id: 'expired', of: 'skipped', label: 'Its time had passed' },
  { id: 'booked', of: 'skipped', label: 'The guest has booked' },
  { id: 'answered', of: 'skipped', label: 'The guest has written since' },
  { id: 'opted-out', of: 'skipped', label: 'The guest wants no such messages' },
  { id: 'one-a-day', of: 'skipped', label: 'The guest was written to today' },
  { id: 'off', of: 'skipped', label: 'The rule was switched off' },
  { id: 'unhappy', of: 'held', label: 'The guest is unhappy' },
  { id: 'escalated', of: 'held', label: 'The conversation is escalated' },
  { id: 'person-wrote', of: 'held', label: 'A person wrote to the guest lately' },
  { id: 'rewritten', of: 'held', label: 'It was written before its booking or its rule changed' },
  { id: 'empty', of: 'held', label: 'Nothing is known of {detail}' },
  { id: 'not-connected', of: 'held', label: 'The channel is not connected' },
  { id: 'window', of: 'held', label: 'The channel takes no message of ours at that time' },
] as const satisfies Reason[];

export type ReasonId = (typeof reasons)[number]['id'];
