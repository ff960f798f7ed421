import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { variables } from '@/lib/env';
import { command, Stop } from './command';
import { type Instruction, readDockerfile, type Stage } from './dockerfile';

/** The id of the user `node` in the image. */
export const NODE_USER = 1000;

/**
 * Runs the stages of the Dockerfile in an empty folder, where there is no container engine: each stage gets a folder of
 * its own as its root, and the very lines of the Dockerfile are carried out in it. Returns the last stage's root.
 */
export function stage(target: string): string {
  mkdirSync(target, { recursive: true });
  if (readdirSync(target).length > 0) throw new Stop(`${resolve(target)} is not empty: name an empty folder.`);
  const stages = readDockerfile('Dockerfile');
  for (const each of stages) build(each, target);
  return join(target, stages.at(-1)!.name);
}

/** The environment that the stages set. */
export function environmentOf({ instructions }: Stage, root: string): Record<string, string> {
  const pairs = instructions.filter(({ name }) => name === 'ENV').flatMap(({ words }) => words);
  // An absolute path of the image lies below the stage's root.
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name, value]) => [name!, rooted(value!, root)]));
}

/** Where the stage's commands run. */
export function workdirOf({ instructions }: Stage, root: string): string {
  return rooted(instructions.find(({ name }) => name === 'WORKDIR')?.words[0] ?? '/app', root);
}

function build(each: Stage, target: string): void {
  const root = join(target, each.name);
  const isStage = !each.from.includes(':');
  // Hard links: a hundred thousand files need not be written again.
  if (isStage) spawnSync('cp', ['-al', join(target, each.from), root], { stdio: 'inherit' });
  mkdirSync(workdirOf(each, root), { recursive: true });
  for (const instruction of each.instructions) {
    if (instruction.name === 'RUN') run(instruction, workdirOf(each, root));
    if (instruction.name === 'COPY') copy(instruction, workdirOf(each, root), target);
  }
}

function run({ text }: Instruction, cwd: string): void {
  console.log(`RUN ${text}`);
  // An image starts without the caller's settings of the app; how to reach the registry belongs to the machine.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !(name in variables)),
  );
  const { status } = spawnSync('sh', ['-c', text], { cwd, env: env as NodeJS.ProcessEnv, stdio: 'inherit' });
  if (status !== 0) throw new Stop(`"RUN ${text}" failed: the lines above say why.`);
}

function copy({ words, flags }: Instruction, cwd: string, target: string): void {
  const destination = resolve(cwd, words.at(-1)!);
  for (const source of words.slice(0, -1)) {
    const from = flags.from ? rooted(source, join(target, flags.from)) : resolve(source);
    const isFolder = words.at(-1)!.endsWith('/') && source !== '.' && !flags.from;
    const to = isFolder ? join(destination, source) : destination;
    const filter = flags.from ? undefined : (path: string) => !ignored(relative('.', path));
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: (path) => !filter || filter(path) });
    if (flags.chown && process.getuid?.() === 0) chownSync(to, NODE_USER, NODE_USER);
  }
}

const lines = () => readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);

function ignored(path: string): boolean {
  return lines().some((line) => path === line || path.startsWith(`${line}/`));
}

function rooted(path: string, root: string): string {
  return path.startsWith('/') ? join(root, path) : path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    const [target] = process.argv.slice(2);
    if (!target) throw new Stop('Name an empty folder: npm run stage -- FOLDER');
    const root = stage(target);
    console.log(`Made ${root}. Start it in ${dirname(join(root, 'app/x'))} with: node bin/start.mjs`);
  });
}
