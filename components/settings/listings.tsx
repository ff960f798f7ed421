import { requireAgent } from '@/lib/auth/session';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { type ListingRow, listListingSettings, listListings } from '@/lib/listings/queries';
import { ListingButton } from './listing-button';
import { NextPage, type Search, valueIn } from './next-page';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { Zones } from './zones';

/** The bookable units, by name, each with what an admin may change about it. */
export async function Listings({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const { listings, next } = await listListingSettings(agent, valueIn(search, 'after'));
  const choices = await listListings(agent);
  const names = new Map(choices.map(({ id, name }) => [id, name]));
  return (
    <Section
      title={t('Listings')}
      lead={t(
        'Stays and conflicts are worked out by these times, units and parents. What a channel reports later about a listing counts again.',
      )}
    >
      {listings.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('No listings yet. They come with the first import or the first channel.')}
        </p>
      ) : (
        <Rows>
          {listings.map((listing) => (
            <Row
              key={listing.id}
              title={<bdi className="truncate font-medium">{listing.name}</bdi>}
              detail={detailOf(listing, names, t)}
              facts={
                <>
                  <span className="tabular-nums sm:w-28">
                    {listing.checkInTime} → {listing.checkOutTime}
                  </span>
                  <span className="sm:w-16">
                    {t('{count, plural, one {# unit} other {# units}}', { count: listing.unitCount })}
                  </span>
                </>
              }
            >
              <ListingButton listing={listing} choices={choices} />
            </Row>
          ))}
        </Rows>
      )}
      {next ? <NextPage path="/settings/listings" search={{ after: next }} label={t('More listings')} /> : null}
      <Zones />
    </Section>
  );
}

function detailOf({ timezone, parentId, externalId }: ListingRow, names: Map<string, string>, t: Words): string {
  const parent = parentId ? names.get(parentId) : undefined;
  return [parent ? t('Part of {parent}', { parent }) : null, timezone, externalId].filter(Boolean).join(' · ');
}
