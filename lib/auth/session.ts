import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { getDb } from '@/db/client';
import { Refusal } from '@/lib/refusal';
import type { Role } from './actor';
import { openSession, SESSION_SECONDS, sealSession, sessionCookie } from './cookie';
import { endSession } from './mutations';
import { findSession, type SessionAgent } from './queries';
import { safeReturnTo } from './return-to';
import { hasRole } from './roles';

export type { SessionAgent } from './queries';
export { hasRole, requireRole } from './roles';

/** Who is signed in, read once per request; null when nobody is. */
export const currentAgent = cache(async (): Promise<SessionAgent | null> => {
  const sessionId = await openSession((await cookies()).get(sessionCookie().name)?.value);
  return sessionId ? findSession(await getDb(), sessionId, new Date()) : null;
});

/** The gate of pages and server components: the signed-in agent, or a redirect to the sign-in page and back. */
export async function requireAgent(): Promise<SessionAgent> {
  return (await currentAgent()) ?? redirect(await signInPath());
}

/** The gate of pages for managers and admins: anyone below gets "not found". */
export async function requireAgentWith(role: Exclude<Role, 'agent'>): Promise<SessionAgent> {
  const agent = await requireAgent();
  return hasRole(agent, role) ? agent : notFound();
}

/** The gate of actions and of routes that serve a browser: the signed-in agent, or a Refusal 401. */
export async function agentOrRefusal(): Promise<SessionAgent> {
  const agent = await currentAgent();
  if (!agent) throw new Refusal(401, 'You are signed out. Sign in again to go on.');
  return agent;
}

/** Gives this browser a session, in place of the one it had; in actions alone. */
export async function enterSession(sessionId: string): Promise<void> {
  await leaveSession();
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(sessionId), { ...options, maxAge: SESSION_SECONDS });
}

/** Ends this browser's session and takes its cookie away; in actions alone. */
export async function leaveSession(): Promise<void> {
  const { name, options } = sessionCookie();
  const jar = await cookies();
  const sessionId = await openSession(jar.get(name)?.value);
  if (sessionId) await endSession(await getDb(), sessionId);
  jar.set(name, '', { ...options, maxAge: 0 });
}

async function signInPath(): Promise<string> {
  const returnTo = safeReturnTo((await headers()).get('x-path'));
  return returnTo === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}
