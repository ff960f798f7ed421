import type { Conversation } from '@/lib/conversations/queries';
import { WallClock } from './clocks';

/** The clock where the guest is; where that is not known, the listing's (product.md §1). */
export function LocalTime({ guest, listing }: Pick<Conversation, 'guest' | 'listing'>) {
  if (guest.timezone) return <WallClock zone={guest.timezone} title="The time where the guest is" />;
  return <WallClock zone={listing.timezone} title="The time at the listing; the guest’s is not known" />;
}
