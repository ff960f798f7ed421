import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from './client';

/** Milliseconds until a lost connection is tried again. */
const AGAIN = 1000;

/**
 * Hears what is notified on a channel until `signal` aborts. What was said while the connection was lost is never heard:
 * `onBack` is told once it is there (again), to look for itself. A pooler between that passes no notifications makes it deaf.
 */
export async function listen(
  database: Database,
  channel: string,
  { onWord, onBack, signal }: { onWord: (word: string) => void; onBack: () => void; signal: AbortSignal },
): Promise<void> {
  if (database.embedded) {
    const unlisten = await database.embedded.listen(channel, onWord);
    signal.addEventListener('abort', () => void unlisten().catch(() => {}), { once: true });
    return onBack();
  }
  while (!signal.aborted) {
    await hear(database.url!, channel, { onWord, onBack, signal }).catch(() => {});
    await after(AGAIN, undefined, { signal }).catch(() => {});
  }
}

type Ears = Parameters<typeof listen>[2];

/** One connection from its beginning to its end. */
async function hear(url: string, channel: string, { onWord, onBack, signal }: Ears): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'bellhop stream',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => {});
  client.on('notification', ({ payload }) => payload && onWord(payload));
  const hangUp = () => void client.end().catch(() => {});
  try {
    await client.connect();
    await client.query(`listen "${channel}"`);
    signal.addEventListener('abort', hangUp, { once: true });
    if (signal.aborted) hangUp();
    onBack();
    await ended;
  } finally {
    signal.removeEventListener('abort', hangUp);
    hangUp();
  }
}
