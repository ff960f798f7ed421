import { formatMoneyShort } from '@/lib/format/money';
import type { Reading } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';

/** Who sold for how much this month, the most first; what nobody is named for stands apart. */
export async function SellerList({ reading }: { reading: Reading }) {
  const t = await words();
  const { found, sellers, currency } = reading;
  const money = (minor: number) => formatMoneyShort({ minor, currency }, t);
  const bySum = (found.sellers ?? []).toSorted((a, b) => b.sum - a.sum || b.count - a.count);
  return (
    <table className="w-full text-sm [&_td]:py-0.5 [&_td:not(:first-child)]:text-right [&_td:not(:first-child)]:tabular-nums">
      <caption className="pb-1.5 text-left font-medium">{t('Sold this month')}</caption>
      <tbody>
        {bySum.map(({ sellerId, count, sum }) => (
          <tr key={sellerId}>
            <td>{sellers.get(sellerId)?.name}</td>
            <td className="text-muted-foreground">{count}</td>
            <td>{money(sum)}</td>
          </tr>
        ))}
        <tr className="border-t text-muted-foreground">
          <td>{t('Unassigned, not in the sum')}</td>
          <td>{found.unassigned_count ?? 0}</td>
          <td>{money(found.unassigned_sum ?? 0)}</td>
        </tr>
      </tbody>
    </table>
  );
}
