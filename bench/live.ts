import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Database, rowsOf } from '@/db/client';
import { systemActor } from '@/lib/auth/actor';
import { createApiKey } from '@/lib/auth/mutations';
import { isWithin } from '@/lib/realtime/position';
import { findChromium } from '@/scripts/chromium';
import { biggest } from './queries';
import { type Served, serveBuilt } from './server';
import { closeStreams, openStreams } from './streams';

type Spread = { p50: number; p75: number; p95: number };

export type LiveFigure = {
  /** Milliseconds from the beginning of a POST of a guest's message to the row on another person's screen, by streams open. */
  seen: Record<number, Spread>;
  /** With 200 streams open: messages taken in a second, and how many of them a stream was not told of or the database lacks. */
  sustained: { perSecond: number; lost: number };
  /** Milliseconds from the click on a row to its painted chat. */
  chat: Spread;
  /** Kilobytes of script that the inbox loads, gzipped. */
  script: number;
  /** Kilobytes that an open stream costs the server. */
  stream: number;
};

const STREAMS = 200;
const MESSAGES = 40;
const CHATS = 30;
const SECONDS = 15;
const AT_ONCE = 8;

/** What the live inbox costs and how soon it shows things, on the built app, in a real browser. */
export async function measureLive(database: Database, url: string): Promise<LiveFigure> {
  const served = await serveBuilt(database, url);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const post = await poster(database, served);
    const page = await signedIn(browser, served);
    const script = await scriptOf(page, served);
    const chat = await clickThrough(page);
    const alone = await watch(page, served, post);
    const before = served.memory();
    const streams = await openStreams(served, STREAMS - 1);
    const stream = Math.round(((served.memory() - before) * 1024) / (STREAMS - 1));
    const crowded = await watch(page, served, post);
    await page.close();
    const sustained = await press(database, post, streams);
    await closeStreams(streams);
    return { seen: { 1: alone, [STREAMS]: crowded }, sustained, chat, script, stream };
  } finally {
    await browser.close();
    await served.stop();
  }
}

type Post = (body: string) => Promise<void>;

/** Writes as a guest of one of the newest inquiries, one after the other; of none in which a draft stands where the row has its words. */
async function poster(database: Database, { origin }: Served): Promise<Post> {
  const { actor } = await biggest(database);
  const name = `Bench ${Date.now()}`;
  const { key } = await createApiKey(systemActor(actor.accountId), { name, scopes: ['read', 'write'] });
  const rows = await rowsOf<{ id: string }>(
    database.db,
    sql`select r.external_id as id from conversations c join reservations r on r.account_id = c.account_id and r.id = c.reservation_id
      where c.account_id = ${actor.accountId} and c.stage = 'inquiry'
        and not exists (select 1 from drafts d where d.account_id = c.account_id and d.conversation_id = c.id)
      order by c.sorted_at desc limit 500`,
  );
  let next = 0;
  return async (body) => {
    const reservation = rows[next++ % rows.length]!.id;
    const message = { externalId: uuidv7(), reservation, from: 'guest', body, sentAt: new Date().toISOString() };
    const answer = await fetch(`${origin}/api/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    if (answer.status !== 201) throw new Error(`A message was answered ${answer.status}: ${await answer.text()}`);
  };
}

async function signedIn(browser: Browser, { origin, cookie }: Served): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name, value] = cookie.split(/=(.*)/s) as [string, string];
  await context.addCookies([{ name, value, url: origin }]);
  // The loader of TypeScript wraps functions with names; what is handed to the page brings that word along.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context.newPage();
}

/** All that the browser fetches until the page rests; the figures stand open, as on a first day. */
async function scriptOf(page: Page, { origin }: Served): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${origin}/inbox/sales/all`);
  await page.locator('[data-live="on"]').waitFor({ state: 'attached' });
  // What comes after the page is alive is not waited for by anybody, but counts.
  await after(2000);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  page.removeAllListeners('response');
  return Math.round(total / 1024);
}

/** From the press of the mouse to the frame that shows the chat's composer, for one row after the other. */
async function clickThrough(page: Page): Promise<Spread> {
  const times: number[] = [];
  const rows = page.locator('[data-row]');
  for (let at = 0; at < CHATS; at++) {
    const id = await rows.nth(at).getAttribute('data-row');
    const painted = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          let start = 0;
          const look = () => {
            if (start && document.querySelector(`#thread-${wanted}`)) {
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
            } else requestAnimationFrame(look);
          };
          const onDown = () => {
            start = performance.now();
          };
          document.addEventListener('pointerdown', onDown, { once: true, capture: true });
          look();
        }),
      id,
    );
    await rows.nth(at).click();
    const time = await painted;
    if (at >= CHATS / 5) times.push(time);
  }
  return spread(times);
}

/** Until the words of a message stand in the list. */
async function watch(page: Page, { origin }: Served, post: Post): Promise<Spread> {
  await page.goto(`${origin}/inbox/sales/all`);
  await page.locator('[data-live="on"]').waitFor({ state: 'attached' });
  const times: number[] = [];
  for (let at = 0; at < MESSAGES; at++) {
    const body = `Bench ${uuidv7()}`;
    const seenAt = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (!document.querySelector('[data-row]')?.closest('ul')?.textContent?.includes(wanted)) return;
            observer.disconnect();
            resolve(Date.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          look();
        }),
      body,
    );
    const start = Date.now();
    await post(body);
    times.push((await seenAt) - start);
    await after(400);
  }
  return spread(times.slice(4));
}

/** As many as go in, from eight hands; then every stream must have come to where the last of them is. */
async function press(
  database: Database,
  post: Post,
  streams: Awaited<ReturnType<typeof openStreams>>,
): Promise<LiveFigure['sustained']> {
  const mark = `Sustained ${uuidv7()}`;
  const end = performance.now() + SECONDS * 1000;
  let taken = 0;
  const hand = async () => {
    while (performance.now() < end) {
      await post(`${mark} ${taken}`);
      taken += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  const perSecond = Math.round(taken / ((performance.now() - start) / 1000));
  const { accountId } = (await biggest(database)).actor;
  const [kept] = await rowsOf<{ stored: number; last: string }>(
    database.db,
    sql`select (select count(*)::int from messages where account_id = ${accountId} and body like ${`${mark}%`}) as stored,
      (select max(xid::text::bigint)::text from events where account_id = ${accountId}) as last`,
  );
  await after(2000);
  const behind = streams.filter(({ position }) => !position || !isWithin(kept!.last, position)).length;
  return { perSecond, lost: taken - kept!.stored + behind };
}

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
