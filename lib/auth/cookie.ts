import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';

/** How long a sign-in lasts, in seconds: 30 days, then the password is asked again. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** The session cookie: unreadable by scripts, not sent by other sites' posts, never over plain HTTP where the app has HTTPS. */
export function sessionCookie() {
  const secure = env.APP_URL.startsWith('https:');
  return {
    name: `${secure ? '__Secure-' : ''}bellhop.session`,
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  } as const;
}

/** The cookie's content: an encrypted token that carries the id of a `sessions` row and nothing else. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env.AUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** The id of the session that a cookie names; null for a forged, foreign or outdated one. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const known = opened.get(cookie);
  if (known && known.until > Date.now()) return known.sid;
  try {
    const token = await decode({ token: cookie, secret: env.AUTH_SECRET });
    if (typeof token?.sid !== 'string') return null;
    if (opened.size >= 10_000) opened.clear();
    opened.set(cookie, { sid: token.sid, until: Number(token.exp) * 1000 });
    return token.sid;
  } catch {
    return null;
  }
}

/** Deriving the key and deciphering costs more than the rest of reading a session; whether it still holds is asked of its row. */
const opened = new Map<string, { sid: string; until: number }>();
