import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { type Database, setDatabase } from '@/db/client';
import { accounts, members } from '@/db/schema';
import { type SystemActor, systemActor } from '@/lib/auth/actor';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';

export type ImportFigure = { lines: number; linesPerSecond: number; memoryMegabytes: { quarter: number; end: number } };

/** Lines a second of a history of `reservations` bookings into an empty account, and whether memory stays flat on the way. */
export async function measureImport(database: Database, reservations: number): Promise<ImportFigure> {
  setDatabase(database);
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-bench-'));
  try {
    const file = join(folder, 'history.ndjson');
    const lines = await writeHistory(file, reservations);
    return await importFile(await emptyAccount(database), file, lines);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importFile(actor: SystemActor, file: string, lines: number): Promise<ImportFigure> {
  const start = performance.now();
  let taken = 0;
  let quarter = 0;
  let batch: Entry[] = [];
  const flush = async () => {
    await record(actor, batch, { history: true });
    taken += batch.length;
    batch = [];
    if (!quarter && taken > lines / 4) quarter = memory();
  };
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const { type, ...input } = importLine.parse(JSON.parse(text));
    batch.push({ type, input } as Entry);
    if (batch.length === 1000) await flush();
  }
  await flush();
  const seconds = (performance.now() - start) / 1000;
  return { lines, linesPerSecond: Math.round(lines / seconds), memoryMegabytes: { quarter, end: memory() } };
}

function memory(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage.rss() / 1_000_000);
}

async function emptyAccount({ db }: Database): Promise<SystemActor> {
  const slug = `import-${process.pid}-${Date.now()}`;
  const [account] = await db
    .insert(accounts)
    .values({ slug, name: slug, timezone: 'Europe/Lisbon', baseCurrency: 'EUR' })
    .returning();
  await db.insert(members).values({
    accountId: account!.id,
    email: 'ana@bellhop.example',
    name: 'Ana',
    role: 'agent',
    teams: ['sales', 'support'],
  });
  return systemActor(account!.id);
}

/** A year of bookings in order of time, eleven lines each: two states, three exchanges, an automation, an assignment and a close. */
async function writeHistory(file: string, reservations: number): Promise<number> {
  const out = createWriteStream(file);
  let lines = 0;
  const write = (line: object) => {
    lines++;
    out.write(`${JSON.stringify(line)}\n`);
  };
  const listings = Math.max(10, Math.round(reservations / 60));
  for (let l = 0; l < listings; l++) {
    write({
      type: 'listing',
      externalId: `l${l}`,
      name: `Casa ${l}`,
      timezone: 'Europe/Lisbon',
      checkInTime: '15:00',
      checkOutTime: '11:00',
      unitCount: 1,
    });
  }
  for (let i = 0; i < reservations; i++) {
    booking(i, listings).forEach(write);
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return lines;
}

function booking(i: number, listings: number): object[] {
  const born = Date.UTC(2025, 0, 1) + i * 60_000;
  const at = (minutes: number) => new Date(born + minutes * 60_000).toISOString();
  const day = (days: number) => new Date(Date.UTC(2025, 1, 1) + days * 86_400_000).toISOString().slice(0, 10);
  const reservation = `r${i}`;
  const turn = Math.floor(i / listings) * 5;
  const state = {
    type: 'reservation',
    externalId: reservation,
    code: `HM${i.toString(36).toUpperCase()}`,
    listing: `l${i % listings}`,
    guest: { externalId: `g${i}`, name: `Guest ${i}`, language: 'en' },
    channel: 'airbnb',
    checkIn: day(turn),
    checkOut: day(turn + 4),
    total: { amount: '480.00', currency: 'EUR' },
    paid: { amount: '480.00', currency: 'EUR' },
    collectedBy: 'channel',
  };
  const says = (n: number, from: string, minutes: number) => ({
    type: 'message',
    externalId: `${reservation}-${n}`,
    reservation,
    from,
    ...(from === 'agent' ? { by: 'ana@bellhop.example' } : {}),
    body: 'Could you tell us how we find the house, and whether there is a cot?',
    sentAt: at(minutes),
  });
  const acts = (action: string, minutes: number, more = {}) => ({
    type: 'action',
    externalId: `${reservation}-${action}`,
    reservation,
    action,
    by: 'ana@bellhop.example',
    at: at(minutes),
    ...more,
  });
  return [
    { ...state, status: 'inquiry', occurredAt: at(0) },
    says(1, 'automation', 1),
    says(2, 'guest', 2),
    acts('assign', 3, { assignee: 'ana@bellhop.example' }),
    says(3, 'agent', 5),
    { ...state, status: 'confirmed', occurredAt: at(60) },
    says(4, 'guest', 90),
    says(5, 'agent', 95),
    says(6, 'guest', 200),
    says(7, 'assistant', 201),
    acts('close', 300),
  ];
}
