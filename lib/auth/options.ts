import type { AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { getDb } from '@/db/client';
import { env } from '@/lib/env';
import { visitOf } from './address';
import { SESSION_SECONDS, sessionCookie } from './cookie';
import { signInInput } from './input';
import { endSession, signIn } from './mutations';
import { safeReturnTo } from './return-to';

/** next-auth on the same sessions as our own forms: whoever signs in by it gets the same cookie for the same kind of row. */
export function authOptions(): AuthOptions {
  const appUrl = env.APP_URL;
  // next-auth takes its own address from here alone, so that a forged Host header has no effect.
  process.env.NEXTAUTH_URL = appUrl;
  return {
    secret: env.AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    useSecureCookies: appUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [credentials],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => new URL(safeReturnTo(pathOf(url, appUrl)), appUrl).href,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(await getDb(), token.sid);
      },
    },
  };
}

const credentials = Credentials({
  credentials: { email: { type: 'email' }, password: { type: 'password' } },
  authorize: async (given, request) => {
    const input = signInInput.pick({ email: true, password: true }).safeParse({
      email: given?.email,
      password: given?.password,
    });
    if (!input.success) return null;
    return { id: await signIn(await getDb(), visitOf(new Headers(request.headers)), input.data) };
  },
});

function pathOf(url: string, appUrl: string): string {
  return url.startsWith(`${appUrl}/`) ? url.slice(appUrl.length) : url;
}
