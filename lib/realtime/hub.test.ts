import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Database, rowsOf, transaction } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import { endSession } from '@/lib/auth/mutations';
import type { SessionAgent } from '@/lib/auth/queries';
import { recordEvent } from '@/lib/events/record';
import { Hub } from './hub';
import { look } from './mutations';
import { isWithin } from './position';
import { type Changes, readNews } from './queries';
import { Ear } from './testing';

let database: Database;
let people: Awaited<ReturnType<typeof twoAccounts>>;
let [ana, ben]: string[] = [];
let hub: Hub;
const joined: (() => void)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  people = await twoAccounts(database.db);
  const guest = (name: string) => ({ guest: { externalId: name, name } });
  await tell(people.dora, [casaAzul, stay('r1', guest('Ana')), stay('r2', guest('Ben'))]);
  const rows = await rowsOf<{ id: string }>(database.db, sql`select id from conversations order by name_folded`);
  [ana, ben] = rows.map(({ id }) => id);
});

beforeEach(() => {
  hub = new Hub(database);
});

afterEach(() => {
  for (const go of joined.splice(0)) go();
  hub.close();
});

function join(agent: SessionAgent, position: string | null): Ear {
  const ear = new Ear(agent, position);
  joined.push(hub.join(agent.accountId, ear));
  return ear;
}

const here = async () => (await readNews(database.db, people.dora.accountId, null)).position;
const write = (agent: SessionAgent, conversationId: string) =>
  recordEvent(database.db, agent, { conversationId, kind: 'note.added', occurredAt: new Date() });

it('tells every browser of the account what changed, and where that leads', async () => {
  const ears = [join(people.maria, await here()), join(people.sofia, await here())];
  await write(people.dora, ana!);
  for (const ear of ears) {
    const told = ear.heard[(await ear.of(ana!)) - 1]!;
    const [change] = told.data as NonNullable<Changes>;
    expect(isWithin(change!.xid, told.id!)).toBe(true);
  }
});

it('tells nothing of one account to another', async () => {
  const erik = join(people.erik, await here());
  const maria = join(people.maria, await here());
  await write(people.dora, ana!);
  await maria.of(ana!);
  await transaction(database.db, (tx) => recordEvent(tx, people.erik, { kind: 'tag.renamed', occurredAt: new Date() }));
  await erik.until((heard) => heard.some(({ event, data }) => event === 'changes' && (data as []).length > 0));
  expect(JSON.stringify(erik.heard)).not.toContain(ana);
});

it('tells one that comes back all that it missed, and one that missed nothing so', async () => {
  const then = await here();
  await write(people.dora, ben!);
  await join(people.maria, then).of(ben!);
  const fresh = join(people.maria, await here());
  const first = await fresh.until((heard) => heard.find(({ event }) => event === 'changes'));
  expect(first.data).toEqual([]);
});

it('keeps nothing for a browser that stalls, and tells it all when it listens again', async () => {
  const stalled = join(people.maria, await here());
  const other = join(people.sofia, await here());
  for (const ear of [stalled, other]) await ear.until((heard) => heard.some(({ event }) => event === 'changes'));
  stalled.stall(true);
  const before = stalled.heard.length;
  await write(people.dora, ana!);
  await other.of(ben!, await write(people.dora, ben!).then(() => 0));
  expect(stalled.heard).toHaveLength(before);
  stalled.stall(false);
  hub.resume(people.maria.accountId, stalled);
  await stalled.of(ana!, before);
  await stalled.of(ben!, before);
  expect(stalled.heard.length - before).toBeLessThanOrEqual(2);
});

it('says only that much changed when it is too much to say', async () => {
  const ear = join(people.maria, await here());
  await ear.until((heard) => heard.some(({ event }) => event === 'changes'));
  await tell(
    people.dora,
    Array.from({ length: 120 }, (_, at) => stay(`many ${at}`)),
  );
  await database.db.execute(sql`
    insert into events (account_id, id, conversation_id, kind, actor, occurred_at)
    select account_id, gen_random_uuid(), id, 'note.added', 'system', now() from conversations`);
  await ear.until((heard) => heard.some(({ data, event }, at) => at > 0 && event === 'changes' && data === null));
});

it('takes a position of another database to know nothing', async () => {
  const news = await readNews(database.db, people.dora.accountId, '99999999999:99999999999:');
  expect(news.changes).toBeNull();
});

it('says who looks at what, who types, and when they go', async () => {
  const ear = join(people.maria, await here());
  const tab = uuidv7();
  const present = (typing: boolean) => [
    { memberId: people.sofia.memberId, name: 'Sofia', conversationId: ana, typing },
  ];
  const heard = (wanted: unknown) =>
    ear.until(
      (all) => JSON.stringify(all.findLast(({ event }) => event === 'presence')?.data) === JSON.stringify(wanted),
    );
  await look(people.sofia, { tab, conversationId: ana!, typing: false });
  await heard(present(false));
  await look(people.sofia, { tab, conversationId: ana!, typing: true });
  await heard(present(true));
  const other = uuidv7();
  await look(people.sofia, { tab: other, conversationId: ana!, typing: false });
  await look(people.sofia, { tab, conversationId: null, typing: false });
  await heard(present(false));
  await look(people.sofia, { tab: other, conversationId: null, typing: false });
  await heard([]);
});

it('lets nobody look at a stranger’s conversation, nor speak for another’s tab', async () => {
  const tab = uuidv7();
  const refused = { status: 404 };
  await expect(look(people.erik, { tab, conversationId: ana!, typing: true })).rejects.toMatchObject(refused);
  await look(people.sofia, { tab, conversationId: ana!, typing: false });
  await expect(look(people.maria, { tab, conversationId: null, typing: false })).rejects.toMatchObject(refused);
  // The same person in a new session goes on in the tab that is open.
  await look({ ...people.sofia, sessionId: uuidv7() }, { tab, conversationId: null, typing: false });
});

it('ends the stream of a session that was revoked within five seconds, and no other', async () => {
  const gone = join(people.sofia, await here());
  const stays = join(people.maria, await here());
  await endSession(database.db, people.sofia.sessionId);
  const revokedAt = Date.now();
  await gone.until(() => gone.endedBy === 'gone');
  expect(Date.now() - revokedAt).toBeLessThan(5000);
  expect(stays.endedBy).toBeNull();
});

it('keeps the stream of one that came back, when the one that it was before is closed at last', async () => {
  const before = new Ear(people.erik, await here());
  const leaveBefore = hub.join(people.erik.accountId, before);
  leaveBefore();
  const erik = join(people.erik, await here());
  leaveBefore();
  await erik.until((heard) => heard.some(({ event }) => event === 'changes'));
  const place = erik.heard.length;
  await recordEvent(database.db, people.erik, { kind: 'tag.renamed', occurredAt: new Date() });
  await erik.until((heard) => heard.slice(place).some(({ event }) => event === 'changes'));
});

it('passes over no transaction that commits after a younger one', async (context) => {
  if (!database.server) return context.skip('the embedded database has one connection');
  const ear = join(people.maria, await here());
  const late = await database.server.connect();
  await late.query('begin');
  await late.query(
    `insert into events (account_id, id, conversation_id, kind, actor, occurred_at) values ($1, $2, $3, 'note.added', 'system', now())`,
    [people.dora.accountId, uuidv7(), ana],
  );
  await write(people.dora, ben!);
  const place = await ear.of(ben!);
  await late.query('commit');
  late.release();
  await ear.of(ana!, place);
});
