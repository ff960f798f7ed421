import type { Conversation } from '@/lib/conversations/queries';
import { words } from '@/lib/language/request';
import { WallClock } from './clocks';

/** The clock where the guest is; where that is not known, the listing's (product.md §1). */
export async function LocalTime({ guest, listing }: Pick<Conversation, 'guest' | 'listing'>) {
  const t = await words();
  if (guest.timezone) return <WallClock zone={guest.timezone} title={t('The time where the guest is')} />;
  return <WallClock zone={listing.timezone} title={t('The time at the listing; the guest’s is not known')} />;
}
