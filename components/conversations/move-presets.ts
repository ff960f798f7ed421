/** What the moment of a move is called. */
export const presets = [
  { id: '1h', label: 'In 1 hour' },
  { id: '4h', label: 'In 4 hours' },
  { id: 'tomorrow', label: 'Tomorrow 9:00' },
  { id: 'arrival', label: 'Day of arrival, 9:00 there' },
  { id: 'departure', label: 'Day of check-out, 9:00 there' },
] as const;
