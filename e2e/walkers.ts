import { readFileSync } from 'node:fs';
import type { APIRequest, APIRequestContext, APIResponse } from '@playwright/test';
import { DEMO_KEY, PASSWORD } from './people';

/** Whoever has no business with a thing (trust.md, Attacks): each is a browser's cookies without its screen. */
export const walkers = ['signed out', 'other account', 'lower role', 'other team'] as const;
export type Walker = (typeof walkers)[number];

const manifest: { node: Record<string, { exportedName: string }> } = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
);

/** Every server action of the build: its name, and the id by which a browser calls it. */
export const actions = Object.entries(manifest.node).map(([id, { exportedName }]) => ({ id, name: exportedName }));

export type Called = { text: string; ok: boolean; status: number | null };

/** Calls a server action as a browser does; `status` is that of its refusal. */
export async function call(
  who: APIRequestContext,
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Called> {
  const answer = await post(who, name, input, headers);
  const text = await answer.text();
  const [, ok, status] = /^1:\{"ok":(?:(true)|false,"refusal":\{"status":(\d+))/m.exec(text) ?? [];
  return { text, ok: ok === 'true', status: status ? Number(status) : null };
}

export function post(
  who: APIRequestContext,
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  const { id } = actions.find((action) => action.name === name)!;
  const type = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
  return who.post('/sign-in', { headers: { ...type, ...headers }, data: JSON.stringify([input]), maxRedirects: 0 });
}

export async function resultOf<T>(called: Promise<Called>): Promise<T> {
  return JSON.parse(/^1:(\{.*\})$/m.exec((await called).text)![1]!).value;
}

/** A page as Next's router reads it: what the server made of it, with the props of what runs in the browser. */
export async function payload(who: APIRequestContext, path: string): Promise<string> {
  return (await who.get(path, { headers: { RSC: '1' } })).text();
}

type Account = { id: string; name: string };

export async function accountsOf(who: APIRequestContext): Promise<Account[]> {
  return JSON.parse(/"memberships":(\[.*?\])/.exec(await payload(who, '/settings'))![1]!);
}

/** A person of the demo, signed in without a screen, at work in the account of that name. */
export async function person(
  browsers: APIRequest,
  baseURL: string,
  name: string,
  account = 'Maré Stays',
): Promise<APIRequestContext> {
  const who = await browsers.newContext({ baseURL });
  await post(who, 'signIn', { email: `${name}@bellhop.example`, password: PASSWORD });
  const { id } = (await accountsOf(who)).find((each) => each.name === account)!;
  const { ok } = await call(who, 'switchAccount', { accountId: id });
  if (!ok) throw new Error(`${name} did not get into ${account}`);
  return who;
}

/** The demo account through its API. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects of any answer
export async function read(who: APIRequestContext, path: string): Promise<any> {
  const answer = await who.get(`/api/v1${path}`, { headers: { authorization: `Bearer ${DEMO_KEY}` } });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  return answer.json();
}

/** Ids of the demo account, which strangers put wherever an id belongs, and words that they must not learn. */
export type Prey = Awaited<ReturnType<typeof findPrey>>;

const GUEST = /\/guests\/([0-9a-f-]{36})/;

/** Everything is found through what Dora, an admin, may see; `sessionId` is a session of Chen's. */
export async function findPrey(dora: APIRequestContext, chen: APIRequestContext) {
  const { items } = await read(dora, '/inboxes/support/conversations?tab=all&limit=100');
  const [refund] = (await read(dora, '/inboxes/support/conversations?tab=waiting-refunds&limit=1')).items;
  const { items: messages } = await read(dora, `/conversations/${refund.id}/messages`);
  const choices: { items: Account[]; people: Account[] } = await resultOf(call(dora, 'taskChoices', {}));
  const listings: Account[] = await resultOf(call(dora, 'listingChoices', {}));
  const first = (path: string, pattern: RegExp, who = dora) =>
    payload(who, path).then((text) => pattern.exec(text)![1]!);
  const other = items.find((each: typeof refund) => each.listing.externalId !== refund.listing.externalId);
  const view = { name: `Walk ${Date.now()}`, inbox: 'support', tab: 'all', search: 'q=nobody' };
  const elsewhere = (await accountsOf(dora)).find(({ name }) => name !== 'Maré Stays')!;
  return {
    viewId: (await resultOf<{ viewId: string }>(call(dora, 'saveView', view))).viewId,
    conversationId: refund.id as string,
    reservation: refund.reservation.externalId as string,
    listing: refund.listing.externalId as string,
    otherListing: other.listing.externalId as string,
    messageId: messages.at(-1).id as string,
    replyId: messages.find(({ from }: { from: string }) => from === 'agent').id as string,
    attachmentId: await uploadFile(dora, refund.id),
    laterReplyId: await scheduleReply(dora, refund.id),
    eventId: await findClick(dora, items),
    runId: await lookAgain(dora, items),
    catalogItemId: choices.items[0]!.id,
    memberId: choices.people.find(({ name }) => name === 'Chen Li')!.id,
    listingId: listings[0]!.id,
    elsewhereId: elsewhere.id,
    guestId: await first(`/conversations/${refund.id}`, GUEST),
    otherGuestId: await first(`/conversations/${other.id}`, GUEST),
    taskId: await first(`/conversations/${refund.id}`, /"task":\{"id":"([^"]+)"/),
    tagId: await first('/settings/tags', /"tag":\{"id":"([^"]+)"/),
    otherTagId: await first('/settings/tags', /"others":\[\{"id":"([^"]+)"/),
    savedReplyId: await first('/settings/saved-replies', /"reply":\{"id":"([^"]+)"/),
    articleId: await first('/settings/knowledge', /"article":\{"id":"([^"]+)"/),
    macroId: await first('/settings/macros', /"macro":\{"id":"([^"]+)"/),
    ruleId: await first('/settings/automations', /"rule":\{"id":"([^"]+)"/),
    plannedId: await first('/automations', /"planned":\{"id":"([^"]+)"/),
    apiKeyId: await first('/settings/api-keys', /"what":"key","id":"([^"]+)"/),
    sessionId: await first('/settings/sessions', /"what":"session","id":"([^"]+)"/, chen),
    words: items
      .flatMap((each: typeof refund) => [each.id, each.guest.name, each.reservation.code, each.listing.name])
      .filter((word: string) => word.length > 6) as string[],
  };
}

async function uploadFile(dora: APIRequestContext, conversationId: string): Promise<string> {
  const url = `/api/conversations/${conversationId}/attachments?name=prey.txt`;
  return (await (await dora.post(url, { data: 'Only for Dora' })).json()).id;
}

async function scheduleReply(dora: APIRequestContext, conversationId: string): Promise<string> {
  const laterReplyId = crypto.randomUUID();
  const when = { local: '2090-01-01T09:00', zone: 'Europe/Lisbon' };
  const input = { laterReplyId, conversationId, body: 'In its time', when, cancelOnAnswer: false };
  await resultOf(call(dora, 'schedule', input));
  return laterReplyId;
}

/** A click that could be undone, by none of the walkers. */
async function findClick(dora: APIRequestContext, items: { id: string }[]): Promise<string> {
  for (const { id } of items) {
    const { items: events } = await read(dora, `/conversations/${id}/events`);
    const click = events.find(
      ({ kind, by }: { kind: string; by: string | null }) =>
        kind === 'conversation.closed' && /^(tom|sofia|bruno)/.test(by ?? ''),
    );
    if (click) return click.id;
  }
  throw new Error('Nobody has clicked.');
}

/** A look of the assistant at a guest who waits. */
async function lookAgain(dora: APIRequestContext, items: { id: string; waitingSince: string | null }[]) {
  const { id } = items.find(({ waitingSince }) => waitingSince)!;
  await resultOf(call(dora, 'regenerate', { conversationId: id }));
  const { items: events } = await read(dora, `/conversations/${id}/events?limit=200`);
  return events.findLast(({ kind }: { kind: string }) => kind === 'assistant.looked').data.runId as string;
}

const PAGES = [
  'account',
  'team',
  'tags',
  'catalog',
  'rates',
  'listings',
  'saved-replies',
  'macros',
  'knowledge',
  'assistant',
  'automations',
  'api-keys',
  'audit',
];

/** Everything that a change in the demo account would show in: its settings, its audit, and the conversation. */
export async function stateOf(dora: APIRequestContext, { conversationId }: Prey) {
  const pages = await Promise.all(PAGES.map(async (page) => [page, texts(await payload(dora, `/settings/${page}`))]));
  const parts = await Promise.all(
    ['', '/messages', '/events'].map((part) => read(dora, `/conversations/${conversationId}${part}`)),
  );
  const { items } = await read(dora, '/inboxes/support/conversations?tab=all&limit=200');
  return { pages: Object.fromEntries(pages), parts, items };
}

/** What differs between two readings of the same page: nonces and keys of the rendering, how far it has read, what the clock changes. */
const FLEETING =
  /^([0-9a-f]{32}|[\w-]{22}|\$.*|\d+|\d+:\d+:[\d,]*|\d{4}-\d\d-\d\dT.*|.* ago|.*\bnow|in \d.*|.*, \d\d:\d\d [A-Z+].*)$/s;

/** The texts of a payload, in an order that does not depend on which part of the page was made first. */
function texts(payload: string): string[] {
  const found = [...payload.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
  return found.filter((text) => !FLEETING.test(text)).sort();
}

/** As much of an answer as is looked at. */
export type Answer = Pick<APIResponse, 'status' | 'text'>;

/** What an event stream, which never ends, begins with: all that it says of the page that has just been made. */
export async function beginningOf(who: APIRequestContext, url: string): Promise<Answer> {
  const { cookies } = await who.storageState();
  const origin = (await who.get('/api/health')).url();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const closing = new AbortController();
  const answer = await fetch(new URL(url, origin), { headers: { cookie }, signal: closing.signal });
  let text = '';
  if (!answer.ok) text = await answer.text();
  else
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes('event: changes') && text.includes('event: presence')) break;
    }
  closing.abort();
  return { status: () => answer.status, text: async () => text };
}
