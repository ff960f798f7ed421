import type { RunSeen } from '@/lib/assistant/queries';
import type { TimelineEvent } from '@/lib/conversations/queries';

type Looked = Pick<RunSeen, 'trigger' | 'at' | 'funLevel' | 'funReason'>;
type Rated = Pick<TimelineEvent, 'at'>;

/** The level above the one shown that the assistant saw in messages newer than the last rating; null where it saw none. */
export function risenTo(level: number | null, rated: Rated | undefined, runs: readonly Looked[]) {
  const run = runs.find(({ trigger, funLevel }) => trigger === 'message' && funLevel !== null);
  if (!run?.funLevel || level === null || run.funLevel <= level || (rated && rated.at >= run.at)) return null;
  return { level: run.funLevel, quote: run.funReason };
}
