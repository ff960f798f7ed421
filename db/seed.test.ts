import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { findKey } from '@/lib/auth/queries';
import { hashToken } from '@/lib/auth/tokens';
import { replanAll } from '@/lib/automations/replanning';
import { countTabs } from '@/lib/inbox/queries';
import { type Inbox, tabsOf } from '@/lib/inbox/tabs';
import { type Database, rowsOf, setDatabase } from './client';
import { seedDemo } from './seed';
import { testDatabase } from './testing';

const CLOCKS_GO_BACK = { name: 'the day the clocks go back', now: new Date('2026-10-25T18:45:00Z') };
const MONTH_BEGINS = { name: 'half an hour into a month', now: new Date('2026-12-01T00:30:00Z') };

const worlds: { name: string; now: Date; database: Database }[] = [];
for (const instant of [CLOCKS_GO_BACK, MONTH_BEGINS]) {
  const database = await testDatabase();
  await seedDemo(database.db, instant);
  worlds.push({ ...instant, database });
}

describe.each(worlds)('a demo made on $name', ({ now, database }) => {
  beforeAll(() => setDatabase(database));
  const read = <T>(statement: SQL) => rowsOf<T>(database.db, statement);
  const count = async (from: SQL) => (await read<{ n: number }>(sql`select count(*)::int as n from ${from}`))[0]!.n;
  const accountId = async () => (await read<{ id: string }>(sql`select id from accounts where slug = 'demo'`))[0]!.id;
  const tabs = async (inbox: Inbox, email: string) => {
    const [viewer] = await read<{ id: string }>(
      sql`select m.id from members m join accounts a on a.id = m.account_id where a.slug = 'demo' and m.email = ${email}`,
    );
    return countTabs(systemActor(await accountId()), { inbox, viewerId: viewer!.id, now });
  };

  it.each([
    ['sales', 'dora'],
    ['sales', 'maria'],
    ['sales', 'tom'],
    ['support', 'dora'],
    ['support', 'aiko'],
    ['support', 'bruno'],
    ['support', 'sofia'],
  ] as const)('fills every tab of %s for %s', async (inbox, who) => {
    const counts = await tabs(inbox, `${who}@bellhop.example`);
    const filled = tabsOf(inbox).filter(({ id }) => (counts[id]?.count ?? 0) > 0);
    expect(filled.map(({ id }) => id)).toEqual(tabsOf(inbox).map(({ id }) => id));
    expect(counts.unanswered!.count).toSatisfy((n: number) => n >= 5 && n <= 10);
  });

  it('has some angry guests in their stay and no overbooking that it does not mean to show', async () => {
    const counts = await tabs('support', 'dora@bellhop.example');
    expect(counts['staying-angry']!.count).toSatisfy((n: number) => n >= 4 && n <= 8);
    expect(counts.overbooking!.count).toBe(8);
  });

  it('groups follow ups: overdue, later today, later', async () => {
    const due = sql`select follow_up_at - ${now.toISOString()}::timestamptz as away, stage from conversations where status = 'follow_up' and account_id = ${await accountId()}`;
    for (const stage of ['inquiry', 'confirmed']) {
      expect(await count(sql`(${due}) d where stage = ${stage} and away < interval '0'`)).toBeGreaterThan(1);
      expect(await count(sql`(${due}) d where stage = ${stage} and away >= interval '0'`)).toBeGreaterThan(3);
      expect(
        await count(sql`(${due}) d where stage = ${stage} and away between interval '0' and interval '13 h'`),
      ).toBeGreaterThan(0);
    }
  });

  const today = sql`date_trunc('day', ${now.toISOString()}::timestamptz, 'Europe/Lisbon')`;
  const month = sql`date_trunc('month', ${now.toISOString()}::timestamptz, 'Europe/Lisbon')`;
  const sold = sql`reservations r join conversations c on c.account_id = r.account_id and c.reservation_id = r.id
    where r.status = 'confirmed' and r.sold_from_inquiry and r.sold_at >= ${today}`;
  const turns = sql`turns where stage = 'confirmed' and due_at >= ${month} and due_at <= ${now.toISOString()}`;
  const ours = sql`messages m join conversations c on c.account_id = m.account_id and c.id = m.conversation_id
    where c.stage = 'confirmed' and m.sent_at >= ${today} and not m.is_note`;

  it.each<[string, SQL, number]>([
    ['sales today', sold, 5],
    ['sales today that nobody claims', sql`${sold} and c.seller_id is null`, 1],
    ['inquiries today', sql`reservations where stage = 'inquiry' and first_known_at >= ${today}`, 5],
    ['inquiries without a price', sql`reservations where stage = 'inquiry' and total_minor is null`, 1],
    ['people who chat with guests today', sql`${ours} and m.author = 'agent'`, 15],
    ['answers of the assistant today', sql`${ours} and m.author = 'assistant' and not m.holding`, 4],
    ['tickets opened today', sql`conversations where stage = 'confirmed' and opened_at >= ${today}`, 25],
    [
      'tickets closed today',
      sql`conversations where status = 'closed' and closed_by is not null and opened_at >= ${today}`,
      18,
    ],
    ['answers in time', sql`${turns} and exclusion is null and seconds <= 360`, 10],
    ['answers too late', sql`${turns} and exclusion is null and seconds > 360`, 3],
    ['dismissed turns', sql`${turns} and exclusion = 'no_reply_needed'`, 1],
    ['turns handed over', sql`${turns} and handed_over_at is not null`, 1],
    [
      'reviews this month',
      sql`reviews where (categories->>'communication') is not null and received_at >= ${month}`,
      3,
    ],
    ['reviews before', sql`reviews where (categories->>'communication') is not null and received_at < ${month}`, 8],
    [
      'tries to win back this month',
      sql`messages m join conversations c on c.account_id = m.account_id and c.id = m.conversation_id
        where m.author = 'automation' and m.sent_at >= ${month} and exists (select 1 from reservation_statuses s
          where s.account_id = c.account_id and s.reservation_id = c.reservation_id and s.status in ('expired', 'withdrawn') and s.occurred_at < m.sent_at)`,
      3,
    ],
  ])('counts %s', async (_, from, least) => {
    expect(await count(from)).toBeGreaterThanOrEqual(least);
  });

  it('knows at least two sellers today, one of them ahead', async () => {
    const sums = await read<{ sum: number }>(
      sql`select sum(r.total_base_minor)::float8 as sum from ${sold} and c.seller_id is not null group by c.seller_id`,
    );
    expect(new Set(sums.map(({ sum }) => sum)).size).toBeGreaterThan(1);
  });

  it('tells of nothing that is yet to come', async () => {
    const at = now.toISOString();
    expect(await count(sql`messages where sent_at > ${at}`)).toBe(0);
    expect(await count(sql`events where occurred_at > ${at}`)).toBe(0);
    expect(await count(sql`reservation_statuses where occurred_at > ${at}`)).toBe(0);
    expect(await count(sql`reviews where received_at > ${at}`)).toBe(0);
    expect(await count(sql`tasks where created_at > ${at}`)).toBe(0);
  });

  it('leaves no variable unfilled and no preview empty', async () => {
    expect(await count(sql`messages where body ~ '[{}]'`)).toBe(0);
    expect(await count(sql`conversations where last_message_preview is null`)).toBe(0);
  });

  it('has automated messages ahead, and sends none while it is looked at for the first time', async () => {
    const job = { accountId: await accountId(), at: now.toISOString() };
    await replanAll(database.db, job, new AbortController().signal, () => now);
    const mine = sql`planned_messages where account_id = ${await accountId()}`;
    expect(await count(sql`${mine} and state = 'scheduled'`)).toBeGreaterThan(20);
    const soon = new Date(now.getTime() + 12 * 3_600_000).toISOString();
    expect(await count(sql`${mine} and (state <> 'scheduled' or send_at < ${soon})`)).toBe(0);
  });
});

it('changes nothing when it has been made, but takes a key', async () => {
  const { database, now } = worlds.at(-1)!;
  setDatabase(database);
  const rows = async () =>
    rowsOf(
      database.db,
      sql`select (select count(*) from messages) m, (select count(*) from events where kind <> 'api_key.made') e,
      (select count(*) from members) p, (select max(recorded_at) from messages) r, (select count(*) from conversation_tags) t`,
    );
  const before = await rows();
  const key = 'a key that a script was given';
  await seedDemo(database.db, { now: new Date(now.getTime() + 3_600_000), apiKey: key });
  await seedDemo(database.db, { now, apiKey: key });
  expect(await rows()).toEqual(before);
  const actor = await findKey(database.db, hashToken(key), now);
  expect(actor?.scopes).toEqual(['read', 'write']);
});

it('finishes what was cut short with the same story', async () => {
  const { database, now } = worlds.at(-1)!;
  setDatabase(database);
  const rows = () =>
    rowsOf(
      database.db,
      sql`select (select count(*) from messages) m, (select count(*) from tags) t, (select count(*) from events where kind <> 'api_key.made') e`,
    );
  const before = await rows();
  await database.db.execute(sql`alter table events disable trigger user`);
  for (const last of [
    sql`conversation_tags`,
    sql`tags`,
    sql`channel_connections`,
    sql`messages where is_note`,
    sql`events where kind = 'account.demo_seeded' or actor = 'assistant'`,
  ]) {
    await database.db.execute(sql`delete from ${last}`);
  }
  await database.db.execute(sql`alter table events enable trigger user`);
  await seedDemo(database.db, { now: new Date(now.getTime() + 60_000) });
  expect(await rows()).toEqual(before);
});
