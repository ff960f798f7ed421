import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { systemActorOf } from '@/lib/accounts/mutations';
import { importHistory, type Progress, type RefusedLine, type Totals } from '@/lib/intake/history';
import { command, Stop } from './command';
import { withDatabase } from './options';

const live = process.stderr.isTTY;
const USAGE = 'Use it as: npm run import -- --account S FILE[.gz]';

/** `npm run import`: loads a history (NDJSON) without the web server. Refused lines on stdout, progress on stderr. */
await command(async () => {
  const { account, file } = readArguments();
  const size = sizeOf(file);
  const totals = await withDatabase(async (db) => {
    const actor = await systemActorOf(db, account);
    const source = openSource(file);
    return watch(importHistory(actor, source.bytes), size, source.bytesRead);
  });
  console.log(JSON.stringify(totals));
  if (totals.refused > 0) process.exitCode = 1;
});

function readArguments(): { account: string; file: string } {
  const { values, positionals } = parsed();
  const [file, ...more] = positionals;
  if (!values.account) throw new Stop(`--account is missing. ${USAGE}`);
  if (!file) throw new Stop(`The file is missing. ${USAGE}`);
  if (more.length > 0) throw new Stop(`One file at a time. ${USAGE}`);
  return { account: values.account, file };
}

function parsed() {
  try {
    return parseArgs({ options: { account: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
  }
}

function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Stop(`There is no file ${file}.`);
  return stats.size;
}

function openSource(file: string) {
  const raw = createReadStream(file);
  const bytes = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  return { bytes: bytes as AsyncIterable<Uint8Array>, bytesRead: () => raw.bytesRead };
}

/** Prints refused lines as they come, and every now and then how far it is. */
async function watch(progress: AsyncIterable<Progress>, size: number, bytesRead: () => number): Promise<Totals> {
  const started = performance.now();
  let shown = started;
  let totals: Totals = { imported: 0, unchanged: 0, refused: 0 };
  let lines = 0;
  for await (const step of progress) {
    ({ totals, line: lines } = step);
    for (const each of step.refused) console.log(refusal(each));
    if (performance.now() - shown < (live ? 200 : 5000)) continue;
    shown = performance.now();
    process.stderr.write(
      `${live ? '\r\x1b[K' : ''}${state(lines, size, bytesRead(), shown - started)}${live ? '' : '\n'}`,
    );
  }
  const last = state(lines, size, size, performance.now() - started);
  process.stderr.write(`${live ? '\r\x1b[K' : ''}${last}\n`);
  return totals;
}

function state(lines: number, size: number, read: number, milliseconds: number): string {
  const rate = Math.round(lines / (milliseconds / 1000)) || 0;
  const remaining = read > 0 ? Math.round((milliseconds / 1000) * (size / read - 1)) : 0;
  const share = size > 0 ? Math.floor((read / size) * 100) : 100;
  const count = `${lines.toLocaleString('en')} lines, ${rate.toLocaleString('en')} a second, ${share} %`;
  return remaining > 0 ? `${count}, ${duration(remaining)} remaining` : count;
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function refusal({ line, refusal: why }: RefusedLine): string {
  return `line ${line}: ${why?.detail ?? 'an error of Bellhop, which was logged'}`;
}
