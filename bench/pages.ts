import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Database } from '@/db/client';
import { serveBuilt } from './server';

export type PageFigure = { inbox: number; panel: number; bare: number; share: number; panelShare: number };

const SECONDS = 10;

/**
 * Requests a second of the inbox page (50 rows, counts), without and with its figures, against a bare dynamic page of the same built app, each in turn so that
 * all meet the same machine. The bare page is the sign-in page, which loads nothing.
 */
export async function measurePages(database: Database, url: string): Promise<PageFigure> {
  const { origin, cookie, stop } = await serveBuilt(database, url);
  try {
    const page = await fetch(`${origin}/inbox/sales/all`, { headers: { cookie } });
    const html = await page.text();
    if (page.status !== 200 || !html.includes('conversation='))
      throw new Error(`The inbox page answered ${page.status} without rows.`);
    const rounds = { inbox: [] as number[], panel: [] as number[], bare: [] as number[] };
    for (let round = 0; round < 4; round++) {
      rounds.bare.push(await load(`${origin}/sign-in`));
      rounds.inbox.push(await load(`${origin}/inbox/sales/all`, `${cookie}; bellhop.figures=closed`));
      rounds.panel.push(await load(`${origin}/inbox/sales/all`, cookie));
    }
    // The first round warms all up.
    const [inbox, panel, bare] = [rounds.inbox, rounds.panel, rounds.bare].map((each) => median(each.slice(1))) as [
      number,
      number,
      number,
    ];
    const share = (part: number) => Number((part / bare).toFixed(2));
    return { inbox, panel, bare, share: share(inbox), panelShare: share(panel) };
  } finally {
    await stop();
  }
}

async function load(url: string, cookie = ''): Promise<number> {
  const options = ['--json', '--connections', '8', '--duration', String(SECONDS), '--headers', `cookie=${cookie}`];
  const { stdout } = await promisify(execFile)('node_modules/.bin/autocannon', [...options, url]);
  const result = JSON.parse(stdout) as { non2xx: number; requests: { average: number } };
  if (result.non2xx > 0) throw new Error(`${url} answered ${result.non2xx} times with an error.`);
  return Math.round(result.requests.average);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
