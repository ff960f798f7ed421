import type { Agent } from '@/lib/auth/actor';
import { csvLine } from '@/lib/format/csv';
import { decimalString } from '@/lib/money';
import { type FigureSettings, listKpiRows } from './queries';

const PAGE = 500;
const HEAD = ['at', 'counted', 'amount', 'currency', 'reservation', 'guest', 'review', 'conversation'];

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
    const lines = page.rows.map(({ at, counted, amount, reservation, guest, review, conversationId }) =>
      csvLine([
        ...[at.toISOString(), counted ? 'yes' : 'no'],
        ...[amount === null ? '' : decimalString({ minor: amount, currency }), amount === null ? '' : currency],
        ...[reservation, guest, review ?? '', conversationId],
      ]),
    );
    yield encoder.encode(lines.join(''));
    cursor = page.nextCursor;
  }
}
