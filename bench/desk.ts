import { sql } from 'drizzle-orm';
import { type Database, getDb, rowsOf, setDatabase } from '@/db/client';
import type { Agent } from '@/lib/auth/actor';
import { variablesFor } from '@/lib/automations/queries';
import { getGuestRecord, listGuests } from '@/lib/guests/queries';
import { type Filters, inboxFilters } from '@/lib/inbox/filters';
import { findNext } from '@/lib/inbox/next';
import { countLists, readConversations } from '@/lib/inbox/queries';
import { tabs } from '@/lib/inbox/tabs';
import { listLater } from '@/lib/later/queries';
import { countUnread, listNotices, readMail } from '@/lib/notices/queries';
import { look } from '@/lib/realtime/mutations';
import { readNews, readPresence } from '@/lib/realtime/queries';
import { listReplyChoices, listSavedReplies } from '@/lib/saved-replies/queries';
import { measure } from './measure';
import { benchAgent, biggest, type Measured } from './queries';

type Chat = { id: string; guestId: string };
type Call = { name: string; aim?: number; call: (run: number) => Promise<unknown> };

const none = inboxFilters.parse({});
const settings = { slaSeconds: 360, recentlyConfirmedDays: 7, timezone: 'Europe/Lisbon', baseCurrency: 'EUR' };
/** As the inbox's searches, and an address and a number. */
const SEARCHES = ['berg', 'maria', 'moreira', 'wei ton', 'qqqq', 'hm9e3', 'g5@guests.example', '+351 910 000 001'];

/** What stands around the inbox of a person at work: whom to answer next, views, guests, notices and what is kept at hand. */
export async function measureDesk(database: Database, runs: number): Promise<Measured[]> {
  setDatabase(database);
  const agent = await benchAgent(database);
  const { now } = await biggest(database);
  const chats = await rowsOf<Chat>(
    database.db,
    sql`select id, guest_id as "guestId" from conversations where account_id = ${agent.accountId} order by md5(id::text) limit ${runs * 2}`,
  );
  const measured: Measured[] = [];
  for (const { name, aim, call } of [...atHand(agent, chats, now), ...(await live(agent, chats, now))])
    measured.push({ name, aim, figure: await measure(runs, call) });
  return measured;
}

function atHand(agent: Agent, chats: Chat[], now: Date): Call[] {
  const at = (run: number) => chats[run % chats.length]!;
  const open = at(0).id;
  const passed = chats.slice(1, 51).map(({ id }) => id);
  const views = Array.from({ length: 20 }, (_, place) => viewOf(place, now));
  const viewpoint = { viewerId: agent.memberId, now, settings };
  return [
    { name: 'next', aim: 20, call: () => findNext(agent, { open, passed, now, settings }) },
    { name: 'rows of 50', aim: 10, call: () => readConversations(agent, passed, now) },
    { name: 'counts of 20 views', aim: 60, call: () => countLists(agent, views, viewpoint) },
    { name: 'guests', aim: 20, call: () => listGuests(agent, { now }) },
    ...SEARCHES.map((query) => ({
      ...{ name: `guests "${query}"`, aim: 30, call: () => listGuests(agent, { query, now }) },
    })),
    { name: 'a guest', aim: 30, call: (run) => getGuestRecord(agent, { guestId: at(run).guestId, now }) },
    { name: 'later replies', aim: 20, call: () => listLater(agent) },
    { name: 'saved replies', aim: 5, call: () => listSavedReplies(agent) },
    {
      name: 'saved replies in a chat',
      aim: 15,
      call: (run) => listReplyChoices(agent, { conversationId: at(run).id }, new Date()),
    },
    {
      name: 'variables of a chat',
      aim: 5,
      call: async (run) => variablesFor(await getDb(), agent, at(run).id, new Date()),
    },
  ];
}

async function live(agent: Agent, chats: Chat[], now: Date): Promise<Call[]> {
  const db = await getDb();
  const { position } = await readNews(db, agent.accountId, null);
  const lookAt = (run: number) => {
    const conversationId = chats[run % chats.length]!.id;
    return look(agent, { tab: agent.sessionId, conversationId, typing: false });
  };
  return [
    { name: 'notices', aim: 10, call: () => listNotices(agent) },
    { name: 'unread notices', aim: 5, call: () => countUnread(agent) },
    { name: 'news of events', aim: 5, call: () => readNews(db, agent.accountId, position) },
    { name: 'news of notices', aim: 5, call: () => readMail(db, agent.accountId, position) },
    { name: 'presence', aim: 5, call: () => readPresence(db, agent.accountId, now) },
    { name: 'action look', aim: 10, call: lookAt },
  ];
}

/** One tab after the other, each with another filter than the tab before. */
function viewOf(place: number, now: Date) {
  const { inbox, id: tab } = tabs[place % tabs.length]!;
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const filters: Partial<Filters>[] = [
    { status: ['confirmed'] },
    { priceMin: '1500' },
    { createdWithin: '30d' },
    { stayFrom: day(0), stayTo: day(14) },
    {},
  ];
  return { id: `view ${place}`, inbox, tab, filters: { ...none, ...filters[place % filters.length] } };
}
