import type { Agent } from '@/lib/auth/actor';
import { csvLine } from '@/lib/format/csv';
import { decimalString } from '@/lib/money';
import { type FigureSettings, listKpiRows } from './queries';

const PAGE = 500;
const HEAD = [
  'at',
  'counted',
  'amount',
  'currency',
  'seller',
  'score',
  'seconds',
  'first',
  'reservation',
  'guest',
  'review',
  'conversation',
];

/** The rows behind a figure, the amounts in the account's base currency: a head, then a line each, as they are read. */
export async function* csvOf(
  agent: Agent & { account: FigureSettings },
  id: string,
  now: Date,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { baseCurrency: currency } = agent.account;
  yield encoder.encode(csvLine(HEAD));
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listKpiRows(agent, id, { now, settings: agent.account, cursor, limit: PAGE });
    const lines = page.rows.map((row) =>
      csvLine(
        [
          ...[row.at.toISOString(), yesNo(row.counted)],
          ...[
            row.amount === null ? '' : decimalString({ minor: row.amount, currency }),
            row.amount === null ? '' : currency,
          ],
          ...[row.seller ?? '', row.score ?? '', row.seconds ?? '', row.isFirst === null ? '' : yesNo(row.isFirst)],
          ...[row.reservation, row.guest, row.review ?? '', row.conversationId],
        ].map(String),
      ),
    );
    yield encoder.encode(lines.join(''));
    cursor = page.nextCursor;
  }
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
