import { type Db, transaction } from '@/db/client';
import { enqueue, type JobData } from './enqueue';

type Long = 'recompute-turns' | 'convert-amounts';

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
      return last;
    });
    if (!after || isLast) return;
  }
}
