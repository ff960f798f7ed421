import { setTimeout as after } from 'node:timers/promises';
import { isAway } from '@/db/away';
import { getDb } from '@/db/client';
import { learnSizes } from '@/db/sizes';
import type { Actor } from '@/lib/auth/actor';
import { recordEvent } from '@/lib/events/record';
import { log } from '@/lib/log';
import { parse, parseJson } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { importLine } from './input';
import { type Line, lineBatches } from './lines';
import { type Entry, type Outcome, record } from './mutations';

export type Totals = { imported: number; unchanged: number; refused: number };
/** Why a line was not taken; without a refusal it met an error of ours, which was logged. */
export type RefusedLine = { line: number; refusal: Refusal | null };
export type Progress = { line: number; refused: RefusedLine[]; totals: Totals };

type Options = { signal?: AbortSignal; now?: () => Date };

/**
 * Imports NDJSON of any length in batches and tells after each what became of it. A refused line stops nothing; a batch is one
 * transaction, so that an import that is cut off (a signal, a database away for long) can be sent again from the start.
 */
export async function* importHistory(
  actor: Actor,
  chunks: AsyncIterable<Uint8Array>,
  { signal, now = () => new Date() }: Options = {},
): AsyncGenerator<Progress> {
  const totals: Totals = { imported: 0, unchanged: 0, refused: 0 };
  let known = KNOWN_FROM;
  for await (const lines of lineBatches(chunks)) {
    const ended = signal?.aborted ? STOPPING : await takeBatch(actor, lines, now(), totals);
    for (; totals.imported >= known; known *= 4) await lookAnew();
    const refused = ended instanceof Refusal ? [{ line: lines[0]!.number, refusal: ended }] : ended;
    totals.refused += refused.length;
    yield { line: lines.at(-1)!.number, refused, totals };
    if (ended instanceof Refusal) break;
  }
  if (totals.imported > 0) {
    const data = { ...totals };
    await recordEvent(await getDb(), actor, { kind: 'history.imported', data, occurredAt: now() });
  }
}

/** The database looks at how much there is after so many lines, and each time there are four times as many. */
const KNOWN_FROM = 500;

async function lookAnew(): Promise<void> {
  await learnSizes(await getDb()).catch((error: unknown) => log.warn({ err: error }, 'The database did not look anew'));
}

const STOPPING = new Refusal(
  503,
  'Stopped here, because the server is stopping: send it again, what is stored is recognised.',
);
const AWAY = new Refusal(
  503,
  'Stopped here, because the database is away: send it again, what is stored is recognised.',
);

type Read = { line: number; entry: Entry } | RefusedLine;

/** Writes a batch and counts it; the lines refused, or the one reason why nothing could be written. */
async function takeBatch(actor: Actor, lines: Line[], now: Date, totals: Totals): Promise<RefusedLine[] | Refusal> {
  const read = lines.map(readLine);
  const taken = read.filter((each) => 'entry' in each);
  const outcomes = await recordWithPatience(
    actor,
    taken.map(({ entry }) => entry),
    now,
  );
  if (!outcomes) return AWAY;
  const refused = read.filter((each) => 'refusal' in each);
  for (const [index, outcome] of outcomes.entries()) {
    const { line, entry } = taken[index]!;
    if (!outcome) refused.push({ line, refusal: null });
    else if (!outcome.ok) refused.push({ line, refusal: outcome.refusal });
    else totals[isNews(entry, outcome.result) ? 'imported' : 'unchanged'] += 1;
  }
  return refused.sort((a, b) => a.line - b.line);
}

function readLine(line: Line): Read {
  if ('refusal' in line) return { line: line.number, refusal: line.refusal };
  try {
    const { type, ...input } = parse(importLine, parseJson(line.bytes, 'The line'), 'The line');
    return { line: line.number, entry: { type, input } as Entry };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { line: line.number, refusal };
    throw refusal;
  }
}

/** An outdated report of a reservation is news, because its status takes its place in the history; of all else it changes nothing. */
function isNews({ type }: Entry, result: (Outcome & { ok: true })['result']): boolean {
  return result === 'created' || result === 'updated' || (result === 'stale' && type === 'reservation');
}

const PATIENCE_MS = [200, 1000, 2000, 4000, 8000];

/** Waits for a database that restarts; undefined when it stays away. */
async function recordWithPatience(actor: Actor, entries: Entry[], now: Date): Promise<(Outcome | null)[] | undefined> {
  for (const pause of PATIENCE_MS) {
    try {
      return await recordOrIsolate(actor, entries, now);
    } catch (error) {
      if (!isAway(error)) throw error;
      await after(pause);
    }
  }
}

/** Where a batch meets an error of ours its entries are taken one by one, so that it costs one line and not the import. */
async function recordOrIsolate(actor: Actor, entries: Entry[], now: Date): Promise<(Outcome | null)[]> {
  if (entries.length === 0) return [];
  try {
    return await record(actor, entries, { history: true, now });
  } catch (error) {
    if (isAway(error)) throw error;
    if (entries.length > 1) return isolate(actor, entries, now);
    log.error({ err: error }, 'An imported line failed');
    return [null];
  }
}

async function isolate(actor: Actor, entries: Entry[], now: Date): Promise<(Outcome | null)[]> {
  const outcomes: (Outcome | null)[] = [];
  for (const entry of entries) outcomes.push(...(await recordOrIsolate(actor, [entry], now)));
  return outcomes;
}
