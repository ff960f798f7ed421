import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readFilters } from '@/components/inbox/read-filters';
import { rowsOf } from '@/db/client';
import { hostile, hostileCursors } from '@/db/testing.hostile';
import { systemActorOf } from '@/lib/accounts/mutations';
import { inboxFilters } from '@/lib/inbox/filters';
import { listConversations } from '@/lib/inbox/queries';
import { kpisOf } from '@/lib/kpis/kpis';
import { english } from '@/lib/language/messages';
import type { Operation } from './operation';
import { operations } from './operations';
import { listing, message, reservation, testApi } from './testing';

/** trust.md, "SQL in every filter, sort, search": the parameters come from the table of operations and the filters' schema. */
const reads: Operation[] = Object.values(operations as unknown as Record<string, Operation>).filter(
  ({ method, scope }) => method === 'GET' && scope,
);
const usual: Record<string, string> = { inbox: 'support', tab: 'all' };

let api: Awaited<ReturnType<typeof testApi>>;

beforeAll(async () => {
  api = await testApi();
  await api.call('PUT', '/listings/casa-azul', listing);
  usual.id = (await api.call('PUT', '/reservations/r1', reservation())).json.conversationId;
  await api.call('POST', '/messages', message('m1'));
});

/** The address of a call with these parameters, in its path and after it. */
function addressOf({ path, query }: Operation, given: Record<string, string>): string {
  const values: Record<string, string> = {
    ...usual,
    ...(path.includes('/kpis/') && { id: kpisOf('support')[0]!.id }),
    ...given,
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]!));
  const search = Object.keys(query.shape).filter((name) => name in given || name in usual);
  return `${filled}?${new URLSearchParams(search.map((name) => [name, values[name]!]))}`;
}

const namesOf = ({ path, query }: Operation) => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
  ...Object.keys(query.shape),
];

const stored = () =>
  rowsOf(
    api.db,
    sql`select (select count(*) from users)::int u, (select count(*) from events)::int e, (select jsonb_agg(c) from conversations c) c`,
  );

const places = reads.flatMap((operation) =>
  namesOf(operation).map((name) => ({ call: operation.path, name, operation })),
);

test('there is something to attack', () => {
  expect(places.length).toBeGreaterThan(20);
  expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(inboxFilters.shape)));
});

test.each(places)('nothing in $name of $call reaches the database as SQL', async ({ name, operation }) => {
  const before = await stored();
  for (const value of [...hostile, ...(name === 'cursor' ? hostileCursors : [])]) {
    const started = performance.now();
    const { status, json } = await api.call('GET', addressOf(operation, { [name]: value }));
    const told = `${name}=${value}: ${JSON.stringify(json)}`;
    expect([200, 404, 422], told).toContain(status);
    // No page follows from a value that nothing has; a cursor may well lie before the first row.
    if (status === 200 && name !== 'cursor') expect(json.items, told).toEqual([]);
    expect(performance.now() - started, told).toBeLessThan(15_000);
  }
  expect(await stored()).toEqual(before);
});

test.each(Object.keys(inboxFilters.shape))('nor in %s of an inbox’s address', async (name) => {
  const actor = await systemActorOf(api.db, 'demo');
  for (const value of hostile) {
    const filters = readFilters(new URLSearchParams([[name, value]]).toString(), english);
    if (!filters.ok) continue;
    const found = await listConversations(actor, {
      inbox: 'support',
      tab: 'all',
      filters: filters.value,
      now: new Date(),
    });
    expect(found.rows, `${name}=${value}`).toEqual([]);
  }
});

test('a list as long as you like, or the same name twice, is refused', async () => {
  for (const { name, operation } of places.filter(({ operation: { query }, name }) => name in query.shape)) {
    const isList = z.safeParse(operation.query.shape[name] as z.ZodType, []).success;
    const many = Array(isList ? 101 : 2).fill(`${name}=x`);
    const { status } = await api.call('GET', `${addressOf(operation, {})}&${many.join('&')}`);
    expect(status, `${name} of ${operation.path}`).toBe(422);
  }
});
