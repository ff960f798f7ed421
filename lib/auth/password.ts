import { hash, verify } from '@node-rs/argon2';

/** argon2id with the package's parameters (19 MiB, two passes), which are OWASP's. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/** Whether the password is right. Without a hash (unknown user) it answers no after the same work. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await dummyHash()), password.normalize('NFKC'));
  return isRight && Boolean(passwordHash);
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hashPassword('the password of nobody');
  return dummy;
}
