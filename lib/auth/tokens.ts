import { createHash, randomBytes } from 'node:crypto';

/** A secret to hand out once: 32 random bytes in letters that survive URLs and copying. */
export function randomToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a handed-out secret. A fast hash is enough: 256 random bits cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
