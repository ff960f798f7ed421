import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Database, openDatabase, setDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { measureActions } from './actions';
import { type Automated, measureAutomations } from './automations';
import { measureDesk } from './desk';
import { GENERATION, generate } from './generate';
import { measureImport } from './import';
import { type LiveFigure, measureLive } from './live';
import { measurePages } from './pages';
import { type Measured, measureQueries } from './queries';
import { report } from './report';

export type Result = {
  engine: string;
  size: number;
  generatedInSeconds?: number;
  queries?: Measured[];
  pages?: Awaited<ReturnType<typeof measurePages>>;
  import?: Awaited<ReturnType<typeof measureImport>>;
  live?: LiveFigure;
  automations?: Automated;
};

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    engines: { type: 'string', default: 'postgres,embedded' },
    only: { type: 'string', default: 'queries,desk,actions,automations,pages,import,live' },
    runs: { type: 'string', default: '100' },
  },
});
const SERVER = process.env.BENCH_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const only = new Set(options.only.split(','));
const results: Result[] = [];

for (const engine of options.engines.split(',')) {
  for (const size of options.sizes.split(',').map(Number))
    results.push(await (engine === 'postgres' ? onServer(size) : embedded(size)));
}

const machine = {
  cores: cpus().length,
  cpu: cpus()[0]!.model,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim(),
  at: new Date().toISOString(),
};
const name = `${machine.at.slice(0, 16).replaceAll(':', '')}-${machine.commit}`;
writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ machine, results }, null, 1)}\n`);
writeFileSync(`bench/results/${name}.md`, report(machine, results));
process.stdout.write(report(machine, results));

/** A database of this size is made once and kept, because a million conversations take minutes. */
async function onServer(size: number): Promise<Result> {
  const name = `bellhop_bench_${GENERATION}_${size}`;
  const admin = new pg.Client({ connectionString: SERVER });
  await admin.connect();
  const exists = (await admin.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0;
  if (!exists) await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, dataDir: '' });
  await migrate(database);
  const result = await measureAll('postgres', size, database, exists);
  if (only.has('pages')) result.pages = await measurePages(database, url.href);
  if (only.has('live')) {
    setDatabase(database);
    result.live = await measureLive(database, url.href);
  }
  await database.close();
  return result;
}

async function embedded(size: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-bench-'));
  const database = await openDatabase({ dataDir: folder });
  await migrate(database);
  const result = await measureAll('embedded', size, database, false);
  await database.close();
  rmSync(folder, { recursive: true });
  return result;
}

async function measureAll(engine: string, size: number, database: Database, exists: boolean): Promise<Result> {
  const result: Result = { engine, size };
  if (!exists) {
    const start = performance.now();
    await generate(database, size, new Date());
    result.generatedInSeconds = Math.round((performance.now() - start) / 1000);
  }
  if (only.has('queries')) result.queries = await measureQueries(database, Number(options.runs));
  if (only.has('desk'))
    result.queries = [...(result.queries ?? []), ...(await measureDesk(database, Number(options.runs)))];
  if (only.has('actions'))
    result.queries = [
      ...(result.queries ?? []),
      ...(await measureActions(database, Math.ceil(Number(options.runs) / 2))),
    ];
  if (only.has('automations')) result.automations = await measureAutomations(database, Number(options.runs));
  if (only.has('import')) result.import = await measureImport(database, 4000);
  process.stderr.write(`${engine} ${size} done\n`);
  return result;
}
