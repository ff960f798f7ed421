import { sql } from 'drizzle-orm';

/** What the aggregates of several figures are made of. */
export const rate = (part: number | null | undefined, of: number | null | undefined) =>
  of ? ((part ?? 0) / of) * 100 : null;
export const counted = sql`count(*) filter (where counted)::int`;
export const uncounted = sql`count(*) filter (where not counted)::int`;
export const sum = sql`coalesce(sum(amount) filter (where counted), 0)::float8`;
