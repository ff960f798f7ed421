import { type SQL, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Database, rowsOf, setDatabase } from '@/db/client';
import { conversations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { seenOf } from '@/lib/conversations/controls';
import type { PerformInput } from '@/lib/conversations/input';
import { type Performed, perform, performMany, reply } from '@/lib/conversations/mutations';
import { measure } from './measure';
import { benchAgent, type Measured } from './queries';

type Press = { act: PerformInput['act']; on: SQL };

/** Server time of each button, from the call to the commit, each on conversations of the biggest account that it changes. */
export async function measureActions(database: Database, runs: number): Promise<Measured[]> {
  setDatabase(database);
  const agent = await benchAgent(database);
  const measured: Measured[] = [];
  for (const { act, on } of presses(agent)) {
    const threads = await someThreads(database, agent, on, runs * 2);
    const press = async (run: number) => done(await perform(agent, { ...itemOf(threads[run]!), act }));
    measured.push({ name: `action ${act.control}`, figure: await measure(runs, press) });
  }
  const threads = await someThreads(database, agent, sql`status = 'open'`, runs * 4);
  const body = 'The key is in the box.';
  const write = (run: number) => reply(agent, { conversationId: threads[run]!.id, body, externalId: uuidv7() });
  measured.push({ name: 'action reply', figure: await measure(runs, write) });
  const many = await someThreads(database, agent, sql`status = 'open'`, 1200);
  const bulk = async (run: number) => {
    const items = many.slice(run * 100, run * 100 + 100).map(itemOf);
    await performMany(agent, { items, act: { control: 'assign', assigneeId: agent.memberId } });
  };
  measured.push({ name: 'action assign on 100 rows', figure: await measure(10, bulk) });
  return measured;
}

function presses({ memberId }: Agent): Press[] {
  return [
    { act: { control: 'assign', assigneeId: memberId }, on: sql`assignee_id is distinct from ${memberId}` },
    { act: { control: 'sale', sellerId: memberId }, on: sql`seller_id is distinct from ${memberId}` },
    {
      act: { control: 'move', when: { preset: '4h', zone: 'Europe/Lisbon' }, keepAnyway: false },
      on: sql`status = 'open'`,
    },
    { act: { control: 'close', despite: true }, on: sql`status = 'open'` },
    { act: { control: 'reopen' }, on: sql`status = 'closed'` },
    { act: { control: 'escalate', reason: 'Asks for a person' }, on: sql`status = 'open'` },
    { act: { control: 'resolve' }, on: sql`escalated_at is not null` },
    { act: { control: 'fun-level', level: 2 }, on: sql`fun_level is distinct from 2` },
    { act: { control: 'no-reply-needed' }, on: sql`waiting_since is not null` },
  ];
}

function itemOf({ id, ...shown }: typeof conversations.$inferSelect) {
  return { conversationId: id, seen: seenOf(shown) };
}

function done(performed: Performed): void {
  if (performed.outcome !== 'done') throw new Error(`The button answered ${performed.outcome}: nothing was measured.`);
}

async function someThreads({ db }: Database, { accountId }: Agent, on: SQL, count: number) {
  const ids = await rowsOf<{ id: string }>(
    db,
    sql`select id from conversations where account_id = ${accountId} and ${on} order by md5(id::text || ${uuidv7()}::text) limit ${count}`,
  );
  return db
    .select()
    .from(conversations)
    .where(
      sql`${conversations.accountId} = ${accountId} and ${conversations.id} = any(${`{${ids.map(({ id }) => id).join(',')}}`}::uuid[])`,
    );
}
