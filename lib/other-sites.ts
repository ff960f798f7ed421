import { Refusal } from '@/lib/refusal';

/**
 * Refuses what a browser was made to send by a page of another site. Browsers say whose page it was (Sec-Fetch-Site), older ones
 * at least its origin; "null" is that of a sandboxed frame, which any site can make.
 */
export function refuseOtherSites(sent: Headers): void {
  if (!isOwn(sent)) throw new Refusal(403, 'This request came from another site.');
}

function isOwn(sent: Headers): boolean {
  const origin = sent.get('origin');
  if (origin === 'null') return false;
  const site = sent.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const host = sent.get('x-forwarded-host') ?? sent.get('host');
  return !origin || (URL.canParse(origin) && new URL(origin).host === host);
}
