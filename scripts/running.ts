import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The built app as a process of its own, for tests. */
export type Running = { url: string; child: ChildProcess; exited: Promise<number | null>; output: () => string };

export type Built = { root?: string; env?: Record<string, string>; uid?: number };

/** Runs a command of the built app, like `start` or `account --slug …`, with nothing in its environment but `env`. */
export function runBuilt(
  [name, ...args]: string[],
  { root = '.next/standalone', env = {}, uid }: Built,
): Omit<Running, 'url'> {
  let output = '';
  const child = spawn(process.execPath, [`bin/${name}.mjs`, ...args], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, exited, output: () => output };
}

/** Starts the app on a free port; `untilReady` waits for it. */
export async function startBuilt(built: Built): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...secrets(), LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(port), APP_URL: url };
  return { url, ...runBuilt(['start'], { ...built, env: { ...env, ...built.env } }) };
}

/** Waits until the app answers 200 on its health route; throws with its output when it ended or took too long. */
export async function untilReady(app: Running, patience = 60_000): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    if ((await status(`${app.url}/api/health`)) === 200) return;
    if (app.child.exitCode !== null) break;
  }
  throw new Error(`The app is not ready: ${app.output()}`);
}

/** The status that a GET is answered with; undefined where nobody listens. */
export async function status(url: string): Promise<number | undefined> {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function secrets(): Record<string, string> {
  const random = () => randomBytes(32).toString('base64');
  return { AUTH_SECRET: random(), ENCRYPTION_KEY: random() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
