import { Rows } from '@/components/settings/rows';
import { viewerZone } from '@/components/shell/viewer-zone';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { type BulkRow, listBulks } from '@/lib/automations/queries';
import { dateIn, formatMoment } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { BulkForm } from './bulk-form';
import { BulkUndo } from './bulk-undo-button';
import { channelChoices, languageChoices } from './offered';

/** The form of a message to many. */
export async function Bulk() {
  const t = await words();
  const agent = await requireAgent();
  const listings = await listListings(agent);
  const offered = {
    listing: listings.map(({ id, name }) => ({ value: id, label: name })),
    channel: channelChoices(t),
    language: languageChoices(t),
  };
  return <BulkForm offered={offered} today={dateIn(new Date(), agent.account.timezone)} language={t.language} />;
}

/** What was sent to many, newest first, and how far each is. */
export async function BulkList() {
  const t = await words();
  const agent = await requireAgent();
  const bulks = await listBulks(agent);
  if (bulks.length === 0) return null;
  const zone = await viewerZone(agent);
  return (
    <section aria-label={t('Sent to many')} className="grid gap-2">
      <h2 className="font-semibold">{t('Sent to many')}</h2>
      <Rows>
        {bulks.map((bulk) => (
          <BulkLine key={bulk.id} bulk={bulk} zone={zone} t={t} />
        ))}
      </Rows>
    </section>
  );
}

function BulkLine({ bulk, zone, t }: { bulk: BulkRow; zone: string; t: Words }) {
  const { id, name, createdAt, createdBy, sendAt, counts } = bulk;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const now = new Date();
  return (
    <li className="grid gap-1.5 px-4 py-2.5">
      <div className="flex items-center gap-3">
        <bdi className="min-w-0 flex-1 truncate font-medium">{name}</bdi>
        <span className="shrink-0 text-muted-foreground text-sm">
          {createdBy ? `${createdBy} · ` : null}
          {formatMoment(createdAt, now, zone, t)}
        </span>
        {sendAt && sendAt > now && counts.scheduled > 0 ? <BulkUndo id={id} until={sendAt.toISOString()} /> : null}
      </div>
      <progress
        aria-label={t('{name}: how far it is', { name })}
        value={all - counts.scheduled - counts.held}
        max={Math.max(1, all)}
        className="h-1.5 w-full overflow-hidden rounded-full accent-primary"
      />
      <p className="text-muted-foreground text-sm tabular-nums">{progressText(counts, all, t)}</p>
    </li>
  );
}

function progressText(counts: BulkRow['counts'], all: number, t: Words): string {
  if (all > 0 && counts.cancelled === all) return t('Taken back: nobody got it');
  return [
    t('{sent, number} of {all, number} sent', { sent: counts.sent, all }),
    counts.scheduled > 0 && t('{count, number} to go', { count: counts.scheduled }),
    counts.held > 0 && t('{count, number} waiting', { count: counts.held }),
    counts.skipped > 0 && t('{count, number} skipped', { count: counts.skipped }),
    counts.cancelled > 0 && t('{count, number} cancelled', { count: counts.cancelled }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The form's place while it is read. */
export function BulkSkeleton() {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Skeleton className="h-140" />
      <Skeleton className="h-72" />
    </div>
  );
}
