import { cookies } from 'next/headers';
import { cache } from 'react';
import type { SessionAgent } from '@/lib/auth/session';
import { ZONE_COOKIE } from './zone-cookie';

/** The zone that times are shown in (product.md §1): the viewer's, as their browser told; before it has, the account's. */
export const viewerZone = cache(async (agent: Pick<SessionAgent, 'account'>): Promise<string> => {
  const told = (await cookies()).get(ZONE_COOKIE)?.value;
  return told && isZone(told) ? told : agent.account.timezone;
});

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
