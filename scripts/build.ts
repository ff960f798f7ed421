import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { command, Stop } from './command';

const OUT = '.next/standalone';
const MARK = `${OUT}/built-from`;

/** Builds the app into `.next/standalone`: everything a server needs, without `node_modules` beside it. */
export async function build(): Promise<void> {
  await copyVendored();
  rmSync(OUT, { recursive: true, force: true });
  const environment = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) throw new Stop('The build failed: the lines above say why.');
  cpSync('.next/static', `${OUT}/.next/static`, { recursive: true });
  if (existsSync('public')) cpSync('public', `${OUT}/public`, { recursive: true });
  // Next copies .env files into its output, where they would outlive a change of the original.
  for (const file of globSync(`${OUT}/.env*`)) rmSync(file);
  await bundleCommands();
  writeFileSync(MARK, fingerprint());
}

/** Builds unless the last build was made from these very sources. */
export async function buildIfStale(): Promise<void> {
  const fresh = existsSync(MARK) && readFileSync(MARK, 'utf8') === fingerprint();
  if (!fresh) await build();
}

/** What the API's reference page loads, copied out of its package. */
export async function copyVendored(): Promise<void> {
  if (existsSync('scripts/vendor.ts')) await run('scripts/vendor.ts');
}

async function run(script: string): Promise<void> {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' });
  if (status !== 0) throw new Stop(`${script} failed: the lines above say why.`);
}

const COMMANDS = ['start', 'health', 'migrate', 'account', 'member', 'api-key', 'import', 'check-data'];

/** The command line for where there is no TypeScript: `node bin/account.mjs …` in the container. */
async function bundleCommands(): Promise<void> {
  mkdirSync(`${OUT}/bin`, { recursive: true });
  await bundle({
    entryPoints: COMMANDS.map((name) => `scripts/${name}.ts`).filter((path) => existsSync(path)),
    outdir: `${OUT}/bin`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    conditions: ['react-server'],
    external: ['@electric-sql/pglite', '@node-rs/argon2', 'pg', 'pino'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

/** A digest of all that goes into a build. */
function fingerprint(): string {
  const sources = globSync(['{app,components,db,lib,public,scripts}/**/*', '*.{ts,mjs,json}'], { withFileTypes: true });
  const digest = createHash('sha256').update(process.version);
  const paths = sources.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  for (const path of paths.filter(isSource).toSorted()) digest.update(path).update(readFileSync(path));
  return digest.digest('hex');
}

function isSource(path: string): boolean {
  return !/\.test\.tsx?$|\/public\/vendor\/|next-env\.d\.ts$|tsbuildinfo$/.test(path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await command(build);
