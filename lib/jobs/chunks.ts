import { type Db, transaction } from '@/db/client';
import { systemActor } from '@/lib/auth/actor';
import { recordEvent } from '@/lib/events/record';
import { enqueue, type JobData } from './enqueue';

/** What is told at the end of each: it changes what screens show. */
const ENDS = {
  'recompute-turns': 'turns.recomputed',
  'convert-amounts': 'amounts.converted',
  replan: 'messages.planned',
} as const;

type Long = keyof typeof ENDS;

/** How many transactions one job may take before it hands the rest to the next. */
const CHUNKS = 20;

/**
 * Runs a job that goes through a long list in order of ids: `step` does the next few in one transaction and returns the
 * last of them, or nothing at the end. The last step of a job enqueues the rest beside it, so that none is lost or starts over.
 */
export async function inChunks<Name extends Long>(
  db: Db,
  name: Name,
  data: JobData[Name],
  signal: AbortSignal,
  step: (tx: Db, after: string | undefined) => Promise<string | undefined>,
): Promise<void> {
  let { after } = data;
  for (let chunk = 1; ; chunk += 1) {
    const isLast = chunk === CHUNKS || signal.aborted;
    after = await transaction(db, async (tx) => {
      const last = await step(tx, after);
      if (last && isLast) await enqueue(tx, name, { ...data, after: last });
      if (!last) await recordEvent(tx, systemActor(data.accountId), { kind: ENDS[name], occurredAt: new Date() });
      return last;
    });
    if (!after || isLast) return;
  }
}
