import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium';
import { command } from './command';

type Sums = { passed: number; failed: number; skipped: number };
type Run = { title: string; sums: Sums };

const REPORTS = 'test-results';

/** `npm test`: everything there is, in turn, and the true sums of all as the last line. */
await command(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await buildIfStale();
  const runs = [vitest('embedded database', { TEST_DATABASE_URL: '' })];
  if (process.env.TEST_DATABASE_URL) runs.push(vitest('PostgreSQL server', {}));
  else console.log('\nTEST_DATABASE_URL is not set: the tests were not run again on a PostgreSQL server.\n');
  if (findChromium()) runs.push(journeys());
  else console.log(`\n${HOW_TO_GET_CHROMIUM}\n`);
  report(runs);
});

function report(runs: Run[]): void {
  const sum = (name: keyof Sums) => runs.reduce((total, { sums }) => total + sums[name], 0);
  console.log('');
  for (const { title, sums } of runs) {
    console.log(`${title}: ${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

function vitest(title: string, env: Record<string, string>): Run {
  const file = `${REPORTS}/${title.replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters], env);
  return { title, sums: sumsOf(file, status, readVitest) };
}

function journeys(): Run {
  const file = `${REPORTS}/journeys.json`;
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const status = run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], env);
  return { title: 'journeys in Chromium', sums: sumsOf(file, status, readPlaywright) };
}

function run(words: string[], env: Record<string, string>): number {
  // NODE_ENV is the test runner's to set.
  const inherited = { ...process.env, NODE_ENV: undefined, ...env } as unknown as NodeJS.ProcessEnv;
  return spawnSync(process.execPath, words, { stdio: 'inherit', env: inherited }).status ?? 1;
}

/** A run that failed without a failed test (a crash, an unhandled error) counts as one failure. */
function sumsOf(file: string, status: number, read: (report: string) => Sums): Sums {
  const sums = existsSync(file) ? read(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  return status !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}

function readVitest(report: string): Sums {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  // A file that could not be loaded has no tests to count.
  const broken = testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const skipped = numPendingTests + numTodoTests;
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped };
}

function readPlaywright(report: string): Sums {
  const { stats, errors } = JSON.parse(report);
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky + (unexpected ? 0 : errors.length), skipped };
}
