import { getDb } from '@/db/client';
import { Refusal } from '@/lib/refusal';
import type { KeyActor, Scope } from './actor';
import { clientAddress } from './address';
import { findKey } from './queries';
import { countTry, refuseThrottled } from './throttle';
import { hashToken } from './tokens';

/**
 * The gate of the API: the account's actor behind `Authorization: Bearer <key>`.
 * Refusal 401 without a valid key, 403 when the key lacks the scope, 429 after too many wrong ones.
 */
export async function requireKey(request: Request, scope: Scope): Promise<KeyActor> {
  const key = bearer(request.headers.get('authorization'));
  const actor = key ? await actorOf(key, clientAddress(request.headers)) : null;
  if (!actor) throw new Refusal(401, 'Send a valid API key as "Authorization: Bearer <key>".');
  if (!actor.scopes.includes(scope)) throw new Refusal(403, `This API key lacks the scope "${scope}".`);
  return actor;
}

/** An address that tries many wrong keys has to wait, whatever it sends next. */
async function actorOf(key: string, address: string): Promise<KeyActor | null> {
  const db = await getDb();
  await refuseThrottled(db, 'key-address', address);
  const actor = await findKey(db, hashToken(key), new Date());
  if (!actor) await countTry(db, 'key-address', address);
  return actor;
}

function bearer(header: string | null): string | undefined {
  return /^Bearer (\S{16,200})$/i.exec(header ?? '')?.[1];
}
