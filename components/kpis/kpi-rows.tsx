import { Check, Minus } from 'lucide-react';
import Link from 'next/link';
import { viewerZone } from '@/components/shell/viewer-zone';
import { buttonVariants } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates } from '@/lib/format/stay';
import { formatExactAt, formatMoment, formatWait } from '@/lib/format/time';
import { readConversations } from '@/lib/inbox/queries';
import { findKpi } from '@/lib/kpis/kpis';
import { type KpiRow, listKpiRows } from '@/lib/kpis/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import type { Money } from '@/lib/money';

/** The very rows that a figure counted, newest first, a page at a time. */
export async function KpiRows({ id, cursor }: { id: string; cursor?: string }) {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const zone = await viewerZone(agent);
  const { rows, nextCursor } = await listKpiRows(agent, id, { now, settings: agent.account, cursor, limit: 100 });
  const conversations = new Map(
    (await readConversations(agent, [...new Set(rows.map((row) => row.conversationId))], now)).map((row) => [
      row.id,
      row,
    ]),
  );
  if (rows.length === 0)
    return (
      <p className="rounded-lg border px-4 py-8 text-center text-muted-foreground">{t('Nothing was counted yet.')}</p>
    );
  const isRate = findKpi(id)!.unit === 'percent';
  const extras = columns.filter(({ cell }) => rows.some((row) => cell(row, t) !== null));
  return (
    <div className="grid gap-4">
      <div className="overflow-x-auto rounded-lg border">
        <table className="w-full text-sm [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2 [&_th]:text-left [&_th]:font-medium [&_th]:text-muted-foreground [&_th]:text-xs [&_tr:not(:last-child)]:border-b">
          <thead className="border-b">
            <tr>
              {isRate ? <th>{t('Counted')}</th> : null}
              <th>{t('When')}</th>
              <th>{t('Guest')}</th>
              <th>{t('Listing')}</th>
              <th>{t('Stay')}</th>
              {extras.map(({ head }) => (
                <th key={head}>{t(head)}</th>
              ))}
              <th className="text-right!">{t('Amount')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { guest, listing, reservation } = conversations.get(row.conversationId)!;
              return (
                <tr key={row.key} className="hover:bg-accent/60">
                  {isRate ? (
                    <td>
                      {row.counted ? (
                        <Check role="img" aria-label={t('Yes')} className="size-4 text-green" />
                      ) : (
                        <Minus role="img" aria-label={t('No')} className="size-4 text-muted-foreground" />
                      )}
                    </td>
                  ) : null}
                  <td className="whitespace-nowrap" title={formatExactAt(row.at, zone, listing.timezone, t)}>
                    {formatMoment(row.at, now, zone, t)}
                  </td>
                  <td>
                    <Link
                      href={`/conversations/${row.conversationId}`}
                      prefetch={false}
                      dir="auto"
                      className="font-medium hover:underline"
                    >
                      {guest.name}
                    </Link>
                  </td>
                  <td>{listing.name}</td>
                  <td className="whitespace-nowrap">
                    {stayDates({ ...reservation, timezone: listing.timezone }, now, t)}
                  </td>
                  {extras.map(({ head, cell }) => (
                    <td key={head} className="whitespace-nowrap tabular-nums">
                      {cell(row, t) ?? '—'}
                    </td>
                  ))}
                  <td className="text-right tabular-nums">
                    {amountText(row.amount, reservation.total, agent.account.baseCurrency, t)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {nextCursor ? (
        <Link
          href={`/kpis/${id}?cursor=${encodeURIComponent(nextCursor)}`}
          className={buttonVariants({ variant: 'outline', size: 'sm', className: 'justify-self-center' })}
        >
          {t('Older rows')}
        </Link>
      ) : null}
    </div>
  );
}

/** What some figures are made of, shown where a row has it. */
const columns: { head: string; cell: (row: KpiRow, t: Words) => string | null }[] = [
  { head: 'Seller', cell: ({ seller }) => seller },
  { head: 'Score', cell: ({ score }, t) => (score === null ? null : score.toLocaleString(t.locale)) },
  { head: 'Answered after', cell: ({ seconds }, t) => (seconds === null ? null : formatWait(seconds, t)) },
  { head: 'First', cell: ({ isFirst }, t) => (isFirst === null ? null : t(isFirst ? 'yes' : 'no')) },
];

/** What the figure added, in the base currency, with the price in the guest's where that is another; else the price alone. */
function amountText(minor: number | null, total: Money | null, currency: string, t: Words): string {
  const price = total ? formatMoneyShort(total, t) : '—';
  if (minor === null) return price;
  const counted = formatMoneyShort({ minor, currency }, t);
  return total && total.currency !== currency ? `${counted} (${price})` : counted;
}

/** The rows' place while they are read. */
export function KpiRowsSkeleton() {
  return (
    <div className="grid gap-3 rounded-lg border p-4">
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <Skeleton key={index} className="h-4" />
      ))}
    </div>
  );
}
