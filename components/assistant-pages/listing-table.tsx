import { Part } from '@/components/guests/part';
import type { Figures, Sums } from '@/lib/assistant/figures';
import { words } from '@/lib/language/request';
import { costText } from './words';

const columns: { of: keyof Sums; head: string }[] = [
  { of: 'conversations', head: 'Conversations' },
  { of: 'messages', head: 'Messages' },
  { of: 'sent', head: 'Sent' },
  { of: 'drafts', head: 'Drafts' },
  { of: 'accepted', head: 'Accepted' },
  { of: 'edited', head: 'Edited' },
  { of: 'rejected', head: 'Rejected' },
  { of: 'escalated', head: 'Calls' },
];

/** The same figures of each listing, the busiest first. */
export async function ListingTable({ listings }: { listings: Figures['listings'] }) {
  const t = await words();
  const isPaid = listings.some(({ costMicros }) => costMicros > 0);
  return (
    <Part title={t('By listing')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard, too. */}
      <section aria-label={t('By listing')} tabIndex={0} className="overflow-x-auto rounded-lg border bg-card">
        <table className="w-full text-sm [&_td]:px-3 [&_td]:py-2 [&_td]:text-right [&_th]:px-3 [&_th]:py-2 [&_th]:text-right [&_th]:font-medium [&_th]:text-muted-foreground [&_th]:text-xs [&_tr:not(:last-child)]:border-b">
          <thead className="border-b">
            <tr>
              <th className="text-left!">{t('Listing')}</th>
              {columns.map(({ of, head }) => (
                <th key={of}>{t(head)}</th>
              ))}
              {isPaid ? <th>{t('Cost')}</th> : null}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {listings.map((listing) => (
              <tr key={listing.id} className="hover:bg-accent/60">
                <td className="min-w-40 text-left!">
                  <bdi>{listing.name}</bdi>
                </td>
                {columns.map(({ of }) => (
                  <td key={of}>{listing[of].toLocaleString(t.locale)}</td>
                ))}
                {isPaid ? <td>{costText(listing.costMicros, t)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}
