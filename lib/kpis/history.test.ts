import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import type { Line } from '@/lib/inbox/oracle/lines';
import type { Reading } from '@/lib/inbox/oracle/readings';
import { importLines, makeAccount, readLines, type TestAccount } from '@/lib/inbox/testing';
import { kpis } from './kpis';
import { figuresAt } from './oracle/figures';
import { listKpiRows, readKpi } from './queries';

/** The figures of the imported history against a brute-force recomputation from the same lines. */
const folder = process.env.BELLHOP_DATA ?? '../shared/data';
const present = existsSync(`${folder}/history.ndjson.gz`);
const made = new Date('2026-11-21T18:00:00Z');
const ZONE = 'Europe/Lisbon';

describe.skipIf(!present)(`the history of ${folder}${present ? '' : ' (skipped: it is not there)'}`, () => {
  let account: TestAccount;
  let lines: Line[];
  let readings: Reading[];

  beforeAll(async () => {
    const { db } = await testDatabase();
    const text = gunzipSync(readFileSync(`${folder}/history.ndjson.gz`))
      .toString()
      .trim();
    lines = text.split('\n').map((line) => JSON.parse(line));
    account = await makeAccount(db, JSON.parse(readFileSync(`${folder}/members.json`, 'utf8')));
    await importLines(account, lines, made);
    readings = readLines(lines, made);
  }, 600_000);

  it.each([
    made.toISOString(),
    '2026-11-21T23:59:59.999Z',
    '2026-11-20T09:00:00Z',
    '2026-11-10T12:34:56Z',
    '2026-11-01T00:00:00Z',
    '2026-10-31T23:59:59Z',
    '2026-10-31T10:00:00Z',
    '2026-10-25T01:30:00Z',
    '2026-08-31T22:59:59Z',
    '2026-07-15T17:00:00Z',
    '2026-03-31T10:00:00Z',
  ])('are at %s what the definition says', async (at) => {
    const now = new Date(at);
    const defined = figuresAt(lines, readings, now.getTime(), ZONE);
    for (const { id } of kpis) {
      const reading = await readKpi(account.actor, id, { now });
      const email = (member: string) => reading.sellers.get(member)?.email;
      const parts = reading.kpi.parts(reading.found, { money: (minor) => minor, member: email });
      const found = { value: reading.value, change: reading.change, parts };
      expect({ id, ...rounded(found) }).toEqual({ id, ...rounded(defined[id]!) });
    }
  });

  it('come with the rows they counted', async () => {
    for (const { id, unit } of kpis) {
      const { found, kpi, value } = await readKpi(account.actor, id, { now: made });
      const rows = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listKpiRows(account.actor, id, { now: made, cursor, limit: 61 });
        rows.push(...page.rows);
        cursor = page.nextCursor;
      }
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      expect(rows.map(({ at }) => at.getTime())).toEqual(rows.map(({ at }) => at.getTime()).sort((a, b) => b - a));
      const counted = rows.filter((row) => row.counted);
      if (unit !== 'percent') expect(counted.length).toBe(rows.length);
      if (unit === 'percent') expect((counted.length / rows.length) * 100).toBeCloseTo(value!, 9);
      if (unit === 'money' && value !== null)
        expect(counted.reduce((sum, row) => sum + (row.amount ?? 0), 0)).toBe(value);
      if (unit === 'count') expect(counted.length).toBe(value);
      if (unit === 'score') expect(rows.length).toBe(found.n);
      expect(kpi.id).toBe(id);
    }
  });
});

/** Sellers in one order, and no more digits than sums of floating numbers agree on. */
function rounded(value: unknown): object {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (typeof part === 'number') return Math.round(part * 1e6) / 1e6;
      if (key !== 'sellers') return part;
      return (part as { seller: string }[]).toSorted((a, b) => (a.seller < b.seller ? -1 : 1));
    }),
  );
}
