import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Database, rowsOf, setDatabase } from '@/db/client';
import { conversations, members } from '@/db/schema';
import { type Agent, mint } from '@/lib/auth/actor';
import { seenOf } from '@/lib/conversations/controls';
import type { PerformInput } from '@/lib/conversations/input';
import { perform, reply } from '@/lib/conversations/mutations';
import { measure } from './measure';
import { biggest, type Measured } from './queries';

/** Server time of each button, from the call to the commit, each on conversations of its own in the biggest account. */
export async function measureActions(database: Database, runs: number): Promise<Measured[]> {
  setDatabase(database);
  const agent = await benchAgent(database);
  const acts: PerformInput['act'][] = [
    { control: 'assign', assigneeId: agent.memberId },
    { control: 'sale', sellerId: agent.memberId },
    { control: 'move', when: { preset: '4h', zone: 'Europe/Lisbon' }, keepAnyway: false },
    { control: 'close', despite: true },
    { control: 'reopen' },
    { control: 'escalate', reason: 'Asks for a person' },
    { control: 'resolve' },
    { control: 'fun-level', level: 2 },
    { control: 'no-reply-needed' },
  ];
  const measured: Measured[] = [];
  for (const act of acts) {
    const threads = await someThreads(database, agent, runs * 2);
    const press = (run: number) => {
      const { id, ...shown } = threads[run]!;
      return perform(agent, { conversationId: id, seen: seenOf(shown), act }).catch(() => null);
    };
    measured.push({ name: `action ${act.control}`, figure: await measure(runs, press) });
  }
  const threads = await someThreads(database, agent, runs * 2);
  const write = (run: number) =>
    reply(agent, { conversationId: threads[run]!.id, body: 'The key is in the box.', externalId: uuidv7() });
  return [...measured, { name: 'action reply', figure: await measure(runs, write) }];
}

async function benchAgent(database: Database): Promise<Agent> {
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

async function someThreads({ db }: Database, { accountId }: Agent, count: number) {
  const ids = await rowsOf<{ id: string }>(
    db,
    sql`select id from conversations where account_id = ${accountId} and status = 'open' order by random() limit ${count}`,
  );
  return db
    .select()
    .from(conversations)
    .where(
      sql`${conversations.accountId} = ${accountId} and ${conversations.id} = any(${`{${ids.map(({ id }) => id).join(',')}}`}::uuid[])`,
    );
}
