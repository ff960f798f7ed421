import fc from 'fast-check';
import { it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { story } from './oracle/stories';
import { Tale } from './oracle/tale';

const { db } = await testDatabase();

/**
 * product.md §7, trust.md: bookings are made, moved, cancelled and confirmed again, re-timed with their listing, and rules written and
 * switched, at random instants around DST days in zones from −11 to +14, with imports and late reports among them, transactions thrown
 * away and jobs late or cut off. After each step every planned message is what the recomputation of `oracle/plans.ts` says.
 */
it('whatever becomes of bookings, listings and rules, each message is planned as by hand', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ start, rules, zones, steps, isCutOff }) => {
      const tale = await Tale.begin(db, Date.parse(start), plain(rules), zones);
      for (const [step, minutes, jobsAfter] of steps) {
        tale.now += minutes * 60_000 + 777;
        await tale.tell(plain(step), jobsAfter, () => isCutOff.next().value);
      }
      await tale.check();
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
}, 600_000);

/** As what comes from outside: fast-check's objects have no prototype. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
