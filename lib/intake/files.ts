import { isAway } from '@/db/away';
import type { Db } from '@/db/client';
import { remove } from '@/lib/attachments/files';
import { type Arrived, keepIncoming, putIncoming } from '@/lib/attachments/mutations';
import type { Actor } from '@/lib/auth/actor';
import type { Entry, Outcome } from './mutations';

/** What came with each message, its bytes on disk already. */
export type Files = Map<Entry, Arrived[]>;

/**
 * Runs `write` with the files of all entries on disk, so that no message is ever there without its bytes; what no message took
 * goes again. Where nobody can know whether it did, because the database went away, the daily sweep finds out.
 */
export async function withFiles(
  actor: Actor,
  entries: Entry[],
  write: (files: Files) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const files: Files = new Map();
  try {
    await keepAll(actor, entries, files);
    const outcomes = await write(files);
    await drop([...files].filter(([entry]) => !isTaken(outcomes[entries.indexOf(entry)]!)));
    return outcomes;
  } catch (error) {
    if (!isAway(error)) await drop([...files]);
    throw error;
  }
}

async function keepAll(actor: Actor, entries: Entry[], files: Files): Promise<void> {
  for (const entry of entries) {
    if (entry.type !== 'message' || !entry.input.attachments?.length) continue;
    const arrived: Arrived[] = [];
    files.set(entry, arrived);
    for (const file of entry.input.attachments) arrived.push(await keepIncoming(actor, file));
  }
}

/** In the transaction that wrote the messages: those that are new get what they brought. */
export async function putFiles(tx: Db, entries: Entry[], outcomes: Outcome[], files: Files, now: Date): Promise<void> {
  const bringing = entries.flatMap((entry, index) => {
    const outcome = outcomes[index]!;
    const its = files.get(entry);
    return its && isTaken(outcome) ? [{ id: outcome.id, conversationId: outcome.conversationId!, files: its }] : [];
  });
  await putIncoming(tx, bringing, now);
}

function isTaken(outcome: Outcome): outcome is Outcome & { ok: true } {
  return outcome.ok && outcome.result === 'created';
}

async function drop(files: [Entry, Arrived[]][]): Promise<void> {
  for (const place of files.flatMap(([, its]) => its)) await remove(place);
}
