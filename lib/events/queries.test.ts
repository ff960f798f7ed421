import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { type Db, rowsOf, sqlState } from '@/db/client';
import { events } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { hostile, hostileCursors } from '@/db/testing.hostile';
import { changeGeneral } from '@/lib/accounts/mutations';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { auditFilters } from './input';
import { listAuditChoices, listEvents } from './queries';

let db: Db;
let dora: SessionAgent;
let maria: SessionAgent;
let sofia: SessionAgent;
let erik: SessionAgent;

const page = (agent: SessionAgent, filters: Record<string, string> = {}) =>
  listEvents(agent, auditFilters.parse(filters));
const kinds = async (agent: SessionAgent, filters: Record<string, string> = {}) =>
  (await page(agent, filters)).events.map(({ kind }) => kind);

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, maria, sofia, erik } = await twoAccounts(db));
  await changeGeneral(dora, { name: 'Casa Norte', timezone: 'Asia/Kathmandu', baseCurrency: 'EUR' });
  await tell(dora, [
    casaAzul,
    stay('r1'),
    {
      type: 'action',
      externalId: 'a1',
      action: 'assign',
      reservation: 'r1',
      by: 'sofia@x.example',
      assignee: 'maria@x.example',
      at: '2026-11-01T18:14:59Z',
    },
    {
      type: 'action',
      externalId: 'a2',
      action: 'close',
      reservation: 'r1',
      by: 'sofia@x.example',
      at: '2026-11-01T18:15:00Z',
    },
  ]);
});

it('shows the newest first, with the names of people and guests, of this account alone', async () => {
  const { events: rows, names } = await page(dora, { to: '2026-11-02' });
  expect(rows).toMatchObject([
    { kind: 'conversation.closed', by: 'Sofia', guest: 'Ana Silva' },
    { kind: 'conversation.assigned', by: 'Sofia', data: { assigneeId: maria.memberId } },
  ]);
  expect(names.get(maria.memberId)).toBe('Maria');
  expect(await kinds(dora)).toContain('account.changed');
  expect(await kinds(erik)).not.toContain('account.changed');
  expect(await kinds(erik, { who: dora.memberId })).toEqual([]);
});

it('is narrowed by person, kind and days of the account’s calendar', async () => {
  expect(await kinds(dora, { who: sofia.memberId })).toEqual(['conversation.closed', 'conversation.assigned']);
  expect(await kinds(dora, { kind: 'account.changed' })).toEqual(['account.changed']);
  // 18:15 in UTC is midnight in Kathmandu.
  expect(await kinds(dora, { from: '2026-11-02', to: '2026-11-02' })).toEqual(['conversation.closed']);
  expect(await kinds(dora, { from: '2026-11-01', to: '2026-11-01' })).toEqual(['conversation.assigned']);
  expect(new Set((await page(dora, { who: 'system' })).events.map(({ actor }) => actor))).toEqual(new Set(['system']));
});

it('passes over filters that are none', async () => {
  const all = await kinds(dora);
  const strange: Record<string, string>[] = [
    { who: 'me' },
    { kind: "x' or 1=1" },
    { from: '2026-02-30' },
    { before: 'nonsense' },
    { more: '1' },
  ];
  for (const filters of strange) expect(await kinds(dora, filters)).toEqual(all);
});

it.each(Object.keys(auditFilters.shape))('takes no SQL from %s', async (name) => {
  const all = await kinds(dora);
  for (const value of [...hostile, ...(name === 'before' ? hostileCursors : [])]) {
    expect(await kinds(dora, { [name]: value }), value).toEqual(all);
  }
});

it('pages without losing or repeating a row, at equal instants too', async () => {
  const at = new Date('2026-10-01T10:00:00Z');
  const rows = Array.from({ length: 120 }, (_, place) => ({
    accountId: erik.accountId,
    kind: 'note.added',
    actor: 'system' as const,
    data: { place },
    occurredAt: at,
  }));
  await db.insert(events).values(rows);
  const seen: unknown[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const { events: some, next }: Awaited<ReturnType<typeof page>> = await page(erik, { kind: 'note.added', before });
    seen.push(...some.map(({ data }) => data.place));
    before = next;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, place) => 119 - place));
});

it('offers the people and kinds that there are', async () => {
  const { people, kinds: offered } = await listAuditChoices(dora);
  expect(people.map(({ name }) => name)).toEqual(['Dora', 'Maria', 'Sofia']);
  expect(offered).toEqual(
    expect.arrayContaining(['account.changed', 'account.made', 'conversation.closed', 'session.started']),
  );
  expect(offered).not.toContain('note.added');
});

it('is for admins', async () => {
  for (const agent of [maria, sofia]) {
    await expect(page(agent)).rejects.toMatchObject({ status: 403 });
    await expect(listAuditChoices(agent)).rejects.toMatchObject({ status: 403 });
  }
});

it.each([
  ['changed', sql`update events set data = '{}'`],
  ['taken over', sql`update events set member_id = null where kind = 'conversation.closed'`],
  ['deleted', sql`delete from events where kind = 'conversation.closed'`],
  ['emptied', sql`truncate events`],
  ['emptied with its account', sql`truncate accounts cascade`],
])('cannot be %s: the database itself refuses', async (_, statement) => {
  const all = () => rowsOf(db, sql`select * from events order by account_id, id`);
  const before = await all();
  const refusal = await db.execute(statement).catch((error: unknown) => error);
  expect(sqlState(refusal)).toBe('23001');
  expect(await all()).toEqual(before);
});
