import type { Database } from '@/db/client';
import { seedDemo } from '@/db/seed';

/** Makes the demo's accounts at its first start, and the key of `DEMO_API_KEY` at any. */
export async function prepareDemo({ db }: Database): Promise<void> {
  await seedDemo(db, { now: new Date(), apiKey: process.env.DEMO_API_KEY });
}

const PATIENCE_MS = 60_000;

/** Says where to sign in, once the app is ready to serve. */
export async function showSignIn(): Promise<void> {
  const { APP_URL, PORT, DEMO_API_KEY } = process.env;
  await untilReady(`http://127.0.0.1:${PORT}/api/health`);
  const lines = [`Bellhop is ready at ${APP_URL}`, '', '  e-mail    dora@bellhop.example', '  password  bellhop-demo'];
  if (DEMO_API_KEY) lines.push('  API key   the one in DEMO_API_KEY, for /api/v1');
  console.log(`\n${lines.join('\n')}\n\nCtrl+C stops it.\n`);
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
