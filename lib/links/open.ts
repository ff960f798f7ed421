import { headers } from 'next/headers';
import { getDb } from '@/db/client';
import { visitOf } from '@/lib/auth/address';
import { Refusal } from '@/lib/refusal';
import { openLink, type Purpose } from './mutations';

/** What the page of a link shows about it, or the sentence that says why it does not work. */
export async function openedLink(token: string, purpose: Purpose) {
  try {
    const link = await openLink(await getDb(), visitOf(await headers()), token, purpose);
    const { accountName, email, name, passwordHash } = link;
    return { accountName, email, name, canSignIn: passwordHash !== null };
  } catch (error) {
    if (error instanceof Refusal) return error.detail;
    throw error;
  }
}
