import { Badge } from '@/components/ui/badge';
import { modes } from '@/lib/assistant/modes';
import type { readAssistantSettings } from '@/lib/assistant/queries';
import { words } from '@/lib/language/request';
import { ClearListingMode, ListingModeForm } from './assistant-listing-form';
import { Card } from './card';

type Props = {
  own: Awaited<ReturnType<typeof readAssistantSettings>>['listings'];
  all: { id: string; name: string }[];
};

/** The listings that have a mode of their own, and a form to give one. */
export async function AssistantListings({ own, all }: Props) {
  const t = await words();
  return (
    <Card title={t('Listings with a mode of their own')} lead={t('All others do as in their inbox.')}>
      <div className="grid gap-4">
        {own.length > 0 ? (
          <ul className="divide-y rounded-md border">
            {own.map(({ id, name, mode }) => (
              <li key={id} className="flex min-h-11 items-center gap-2 px-3 py-1.5">
                <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                <Badge tone={mode === 'autopilot' ? 'assistant' : 'neutral'}>
                  {mode ? t(modes[mode].label) : null}
                </Badge>
                <ClearListingMode listingId={id} name={name} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-muted-foreground text-sm">{t('None yet.')}</p>
        )}
        <ListingModeForm listings={all} />
      </div>
    </Card>
  );
}
