import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { NextPage, type Search, valueIn } from '@/components/settings/next-page';
import { Row, Rows } from '@/components/settings/rows';
import { buttonVariants } from '@/components/ui/button';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { keptFacts } from '@/lib/knowledge/facts';
import { listFactCounts, listFacts } from '@/lib/knowledge/queries';
import { words } from '@/lib/language/request';
import { FactsForm } from './facts-form';
import { FactsList } from './facts-list';
import { KnowledgeSection } from './knowledge-section';

const PATH = '/settings/knowledge/facts';

/** What changes or opens doors: the listings, or the facts of the one that the address names. */
export async function Facts({ search }: { search: Search }) {
  const agent = await requireAgent();
  const kept = await listFacts(agent, valueIn(search, 'listing') ?? '');
  return (
    <KnowledgeSection>
      {kept ? (
        <OfListing kept={kept} isAdmin={hasRole(agent, 'admin')} />
      ) : (
        <ByListing after={valueIn(search, 'after')} />
      )}
    </KnowledgeSection>
  );
}

async function ByListing({ after }: { after: string | undefined }) {
  const t = await words();
  const { listings, next } = await listFactCounts(await requireAgent(), after);
  return (
    <>
      {listings.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('No listings yet. They come with the first import or the first channel.')}
        </p>
      ) : null}
      {listings.length > 0 ? (
        <Rows>
          {listings.map(({ id, name, facts }) => (
            <Row
              key={id}
              title={
                <Link href={`${PATH}?listing=${id}`} className="truncate font-medium hover:underline">
                  <bdi>{name}</bdi>
                </Link>
              }
              detail={t('{facts} of {all} facts', { facts, all: keptFacts.length })}
            >
              <Link
                href={`${PATH}?listing=${id}`}
                aria-label={t('Facts of {name}', { name })}
                className={buttonVariants({ variant: 'outline', size: 'sm' })}
              >
                {t('Open // show it')}
              </Link>
            </Row>
          ))}
        </Rows>
      ) : null}
      {next ? <NextPage path={PATH} search={{ after: next }} label={t('More listings')} /> : null}
    </>
  );
}

type Kept = NonNullable<Awaited<ReturnType<typeof listFacts>>>;

async function OfListing({ kept, isAdmin }: { kept: Kept; isAdmin: boolean }) {
  const t = await words();
  const { listing, facts, inherited } = kept;
  return (
    <div className="grid gap-4">
      <header className="grid gap-1">
        <Link
          href={PATH}
          className="-ml-1 flex w-fit items-center gap-1 rounded-md pr-1 text-muted-foreground text-sm hover:text-foreground"
        >
          <ChevronLeft aria-hidden className="size-4" /> {t('All listings')}
        </Link>
        <h3 className="font-medium text-base">
          <bdi>{listing.name}</bdi>
        </h3>
        <p className="max-w-prose text-pretty text-muted-foreground text-sm">
          {t(
            'Each is told from its own time on, and the doors are closed again at check-out or when the booking is cancelled. Check-in {from} and check-out {until} stand in the listing.',
            { from: listing.checkInTime, until: listing.checkOutTime },
          )}
        </p>
      </header>
      {isAdmin ? (
        <FactsForm key={listing.id} listingId={listing.id} kept={facts} inherited={inherited} />
      ) : (
        <FactsList kept={facts} inherited={inherited} />
      )}
    </div>
  );
}
