/** Where people arrive when nothing better is known. */
export const HOME = '/';

/** The path to go to after signing in: one of this app's own pages, whatever the address bar or a header claimed. */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000 || !wanted.startsWith('/')) return HOME;
  const base = 'http://bellhop.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  if (url?.origin !== base || url.pathname.startsWith('//') || OUTSIDE.test(url.pathname)) return HOME;
  return url.pathname + url.search + url.hash;
}

/** Pages for people who are signed out, and machines' routes: returning there would loop or show raw data. */
const OUTSIDE = /^\/(sign-in|invite|reset|api|_next)(\/|$)/;
