/** The presets of "time since created" in words. */
export const withins: Record<string, string> = { '24h': 'last 24 hours', '7d': 'last 7 days', '30d': 'last 30 days' };
