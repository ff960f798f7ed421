import { existsSync, writeFileSync } from 'node:fs';
import { builtin } from '@/lib/assistant/builtin';
import type { Engine } from '@/lib/assistant/proposal';
import { baseline } from './baseline';
import { datasetFigures } from './datasets';
import { type Measures, measure } from './measures';
import { cases, heldOut, tuned } from './suite';
import { isWronglySent, trials } from './trial';

const RESULTS = `${import.meta.dirname}/results.json`;
const DATA = `${import.meta.dirname}/../../shared/data`;

/** Measures the engines on our own cases, and on public data where it lies beside the repository. */
async function run(): Promise<void> {
  const results: Record<string, Measures> = {};
  for (const [name, engine] of Object.entries(await engines())) {
    const plain = engine === baseline;
    const judge = plain
      ? ({ action }: { action: string }) => (action === 'answer' ? ('sent' as const) : ('escalated' as const))
      : undefined;
    const done = await trials(engine, cases, judge);
    results[name] = measure(done);
    if (plain) continue;
    results[`${name}, tuned by`] = measure(done.filter((trial) => tuned.includes(trial.case)));
    results[`${name}, held out`] = measure(done.filter((trial) => heldOut.includes(trial.case)));
    for (const trial of done.filter(isWronglySent))
      process.stdout.write(`wrongly sent by ${name}: ${trial.case.text}\n`);
  }
  console.table(turned(results));
  // Times differ from machine to machine and the model from day to day: what is kept can be compared.
  const kept = Object.entries(results).filter(([name]) => !name.startsWith('model'));
  const steady = kept.map(([name, { millisP50: _, millisP95: __, ...rest }]) => [name, rest]);
  writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(steady), null, 2)}\n`);
  await runDatasets();
}

async function runDatasets(): Promise<void> {
  if (!existsSync(DATA)) return void process.stdout.write('SKIPPED: public data is not beside the repository.\n');
  for (const [name, engine] of Object.entries({ 'built-in': builtin })) {
    console.table(turned(await datasetFigures(engine, DATA)));
    process.stdout.write(`(public data, ${name} engine)\n`);
  }
}

async function engines(): Promise<Record<string, Engine>> {
  const both = { 'built-in': builtin, 'BM25 alone': baseline };
  if (!process.env.AI_BASE_URL) return both;
  const [{ modelEngine }, { endpoint }] = await Promise.all([
    import('@/lib/assistant/model'),
    import('@/lib/assistant/endpoint'),
  ]);
  const here = endpoint();
  return here ? { ...both, [`model ${here.settings.model}`]: modelEngine(here, builtin) } : both;
}

/** One line a figure, one column an engine. */
function turned(columns: Record<string, object>): Record<string, Record<string, unknown>> {
  const names = [...new Set(Object.values(columns).flatMap(Object.keys))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(columns).map(([column, row]) => [column, (row as Record<string, unknown>)[name] ?? '—']),
      ),
    ]),
  );
}

await run();
