import { eq, sql } from 'drizzle-orm';
import { type Database, rowsOf, setDatabase } from '@/db/client';
import { accounts, members } from '@/db/schema';
import { type Agent, mint, systemActor } from '@/lib/auth/actor';
import { getConversation, getTimeline } from '@/lib/conversations/queries';
import { inboxFilters } from '@/lib/inbox/filters';
import { countTabs, listConversations } from '@/lib/inbox/queries';
import { inboxes, tabs } from '@/lib/inbox/tabs';
import { kpis } from '@/lib/kpis/kpis';
import { readKpi, readPanel } from '@/lib/kpis/queries';
import { BENCH_EMAIL } from './generate';
import { type Figure, measure } from './measure';

export type Measured = { name: string; aim?: number; figure: Figure; note?: string };

const none = inboxFilters.parse({});
/** Parts of names as people type them: common, rarer, two words, the beginning of a word, a code's fragment, and what nobody is called. */
const SEARCHES = ['berg', 'kovström', 'ana sil', 'uzzi', 'zo', 'moreira', 'wei ton', 'qqqq', 'hm9e3', 'chloe delski'];

/** Each tab's first page, all counts of an inbox, searches, and a chat opened: what a person waits for, on the biggest account. */
export async function measureQueries(database: Database, runs: number): Promise<Measured[]> {
  setDatabase(database);
  const { actor, viewerId, now } = await biggest(database);
  const measured: Measured[] = [];
  for (const { inbox, id: tab } of tabs) {
    const list = () => listConversations(actor, { inbox, tab, filters: none, viewerId, now });
    const { rows } = await list();
    measured.push({
      name: `list ${inbox}/${tab}`,
      aim: 5,
      figure: await measure(runs, list),
      note: `${rows.length} rows`,
    });
  }
  for (const inbox of inboxes) {
    const counts = () => countTabs(actor, { inbox, viewerId, now });
    measured.push({ name: `counts ${inbox}`, aim: 25, figure: await measure(runs, counts) });
  }
  const settings = { timezone: 'Europe/Lisbon', baseCurrency: 'EUR' };
  for (const inbox of inboxes) {
    const panel = () => readPanel(actor, inbox, { now, settings });
    measured.push({ name: `figures ${inbox}`, aim: 60, figure: await measure(runs, panel) });
  }
  for (const { id, inbox } of kpis) {
    const one = () => readKpi(actor, id, { now, settings });
    const { found } = await one();
    const note = Object.values(found)
      .filter((part) => typeof part === 'number')
      .join(' · ');
    measured.push({ name: `figure ${inbox}/${id}`, figure: await measure(Math.ceil(runs / 4), one), note });
  }
  for (const q of SEARCHES) {
    const search = () =>
      listConversations(actor, { inbox: 'sales', tab: 'all', filters: { ...none, q }, viewerId, now });
    const { rows } = await search();
    measured.push({ name: `search "${q}"`, aim: 30, figure: await measure(runs, search), note: `${rows.length} rows` });
  }
  const chats = await rowsOf<{ id: string }>(
    database.db,
    sql`select id from conversations where account_id = ${actor.accountId} order by md5(id::text) limit ${runs * 2}`,
  );
  const open = async (run: number) => {
    const { id } = chats[run % chats.length]!;
    await getConversation(actor, id);
    await getTimeline(actor, id);
  };
  measured.push({ name: 'open a chat', figure: await measure(runs, open) });
  return measured;
}

/** The account that holds most, its viewer, and the end of its data. */
export async function biggest({ db }: Database) {
  const [viewer] = await db
    .select({ id: members.id, accountId: accounts.id })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.email, BENCH_EMAIL));
  const [end] = await rowsOf<{ at: string }>(
    db,
    sql`select (max(first_known_at) at time zone 'UTC')::text || 'Z' as at from conversations where account_id = ${viewer!.accountId}`,
  );
  return { actor: systemActor(viewer!.accountId), viewerId: viewer!.id, now: new Date(end!.at) };
}

/** Its viewer, signed in. */
export async function benchAgent(database: Database): Promise<Agent> {
  const { viewerId } = await biggest(database);
  const [{ accountId, id, userId, email, name, role, teams }] = (await database.db
    .select()
    .from(members)
    .where(eq(members.id, viewerId))) as [typeof members.$inferSelect];
  return mint<Agent>({
    kind: 'member',
    accountId,
    memberId: id,
    userId: userId ?? id,
    sessionId: id,
    email,
    name,
    role,
    teams,
  });
}
