import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { findGuestPlace } from '@/lib/guests/queries';

/** Where a guest's page is and whose, read once per request; null where there is none for this agent. */
export const loadGuestPlace = cache(async (id: string) => findGuestPlace(await requireAgent(), id));
