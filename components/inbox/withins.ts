/** The presets of "time since created" in words: to choose, and chosen. */
export const withins: Record<string, { label: string; text: string }> = {
  '24h': { label: 'In the last 24 hours', text: 'Created in the last 24 hours' },
  '7d': { label: 'In the last 7 days', text: 'Created in the last 7 days' },
  '30d': { label: 'In the last 30 days', text: 'Created in the last 30 days' },
};
