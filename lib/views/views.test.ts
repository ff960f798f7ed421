import { and, asc, eq, like } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { inquiry, makeWorld, says, stay, type World } from '@/db/fixtures';
import { events, listings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { parseFilters } from '@/lib/inbox/filters';
import { countConversations, countLists } from '@/lib/inbox/queries';
import { parse } from '@/lib/parse';
import { saveViewInput } from './input';
import { changeView, removeView, saveView } from './mutations';
import { listViews, MOST_VIEWS } from './queries';

const { db } = await testDatabase();
const now = new Date('2026-05-02T12:00:00Z');

let world: World;
let sofia: Agent;
let maria: Agent;
let dora: Agent;

beforeEach(async () => {
  world = await makeWorld(db, { now });
  sofia = { ...world.agents.sofia!, role: 'agent', teams: ['support'] };
  maria = { ...world.agents.maria!, role: 'manager', teams: ['sales', 'support'] };
  dora = { ...world.agents.dora!, role: 'admin', teams: ['sales', 'support'] };
});

const view = (name: string, rest: object = {}) =>
  parse(saveViewInput, { name, inbox: 'support', tab: 'all', search: 'status=confirmed', ...rest });
const names = async (agent: Agent) => (await listViews(agent)).map(({ name }) => name);
const idOf = async (agent: Agent, name: string) => (await listViews(agent)).find((each) => each.name === name)!.id;

it('a view is its owner’s alone, until a manager shares one', async () => {
  await saveView(sofia, view('  late \n arrivals '));
  expect([await names(sofia), await names(maria)]).toEqual([['late arrivals'], []]);
  await expect(saveView(sofia, view('ours', { isShared: true }))).rejects.toMatchObject({ status: 403 });
  await saveView(maria, view('Ours', { isShared: true }));
  expect(await listViews(sofia)).toMatchObject([
    { name: 'late arrivals', isMine: true, isShared: false },
    { name: 'Ours', isMine: false, isShared: true, inbox: 'support', tab: 'all', search: 'status=confirmed' },
  ]);
  const other = await makeWorld(db, { now });
  expect(await names(other.agents.dora!)).toEqual([]);
});

it('is shown to those whose teams see its tab', async () => {
  await saveView(maria, view('Leads', { inbox: 'sales', tab: 'active-leads', isShared: true }));
  await saveView(maria, view('Everybody’s', { inbox: 'sales', isShared: true }));
  expect([await names(sofia), await names(dora)]).toEqual([['Everybody’s'], ['Everybody’s', 'Leads']]);
  for (const lost of [
    { inbox: 'sales', tab: 'active-leads' },
    { tab: 'nonsense' },
    { inbox: 'sales', tab: 'overbooking' },
  ])
    await expect(saveView(sofia, view('x', lost))).rejects.toMatchObject({ status: 404 });
});

it('has a name of its own, and filters that can be read', async () => {
  await saveView(sofia, view('Ana'));
  await expect(saveView(sofia, view('Ana'))).rejects.toMatchObject({ detail: 'There is a view “Ana” already.' });
  await saveView(maria, view('Ana'));
  const other = await saveView(sofia, view('Bea'));
  await expect(changeView(sofia, { viewId: other.viewId, name: 'Ana' })).rejects.toMatchObject({ status: 409 });
  await changeView(sofia, { viewId: other.viewId, name: 'Bea' });
  for (const search of ['', 'status=nonsense', 'unheard=of', 'priceMin=9&priceMax=1'])
    expect(() => view('x', { search })).toThrow();
});

it('is changed and deleted by its owner, a shared one by managers', async () => {
  const mine = (await saveView(sofia, view('Mine'))).viewId;
  for (const somebody of [maria, dora])
    for (const act of [changeView(somebody, { viewId: mine, name: 'x' }), removeView(somebody, { viewId: mine })])
      await expect(act).rejects.toMatchObject({ status: 404 });
  await expect(changeView(sofia, { viewId: mine, isShared: true })).rejects.toMatchObject({ status: 403 });
  await changeView(sofia, { viewId: mine, name: 'Still mine' });
  await removeView(sofia, { viewId: mine });
  expect(await names(sofia)).toEqual([]);

  const { viewId } = await saveView(maria, view('Team', { isShared: true }));
  await expect(removeView(sofia, { viewId })).rejects.toMatchObject({ status: 403 });
  await changeView(dora, { viewId, name: 'The team' });
  expect(await names(sofia)).toEqual(['The team']);
  await changeView(dora, { viewId, isShared: false });
  expect([await names(sofia), await names(dora), await names(maria)]).toEqual([[], [], ['The team']]);
  const stranger = (await makeWorld(db, { now })).agents.dora!;
  await expect(removeView({ ...stranger, role: 'admin' }, { viewId })).rejects.toMatchObject({ status: 404 });
});

it('is told by its name only where others see it', async () => {
  const { viewId } = await saveView(maria, view('Secret'), now);
  await changeView(maria, { viewId, name: 'Open', isShared: true }, now);
  await removeView(maria, { viewId }, now);
  const told = await db
    .select({ kind: events.kind, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, world.accountId), like(events.kind, 'view.%')))
    .orderBy(asc(events.id));
  expect(told).toEqual([
    { kind: 'view.saved', data: { viewId, isShared: false } },
    { kind: 'view.changed', data: { viewId, isShared: true, name: 'Open' } },
    { kind: 'view.removed', data: { viewId, isShared: true, name: 'Open' } },
  ]);
});

it('there are only so many, also when they are saved at once', async () => {
  const saves = Array.from({ length: MOST_VIEWS + 3 }, (_, n) => saveView(sofia, view(`view ${n}`)));
  const done = await Promise.allSettled(saves);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_VIEWS);
  expect(await names(sofia)).toHaveLength(MOST_VIEWS);
  await removeView(sofia, { viewId: await idOf(sofia, 'view 0') });
  await saveView(sofia, view('another'));
});

it('all are counted in one statement, as their lists are', async () => {
  await world.tell(
    stay('one', '2026-04-01T10:00:00Z', { guest: { externalId: 'a', name: 'Ana Silva' } }),
    stay('two', '2026-04-01T10:00:00Z', { listing: 'quinta', guest: { externalId: 'b', name: 'Bea Silva' } }),
    inquiry('three', '2026-04-01T10:00:00Z', { guest: { externalId: 'c', name: 'Ana Costa' } }),
    says('one', 'guest', '2026-05-02T11:00:00Z'),
  );
  const [quinta] = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.accountId, world.accountId), eq(listings.externalId, 'quinta')));
  const lists = [
    { id: 'all confirmed', inbox: 'support', tab: 'all', search: 'status=confirmed', count: 2 },
    { id: 'by name', inbox: 'sales', tab: 'all', search: 'q=ana', count: 2 },
    { id: 'by name and status', inbox: 'sales', tab: 'all', search: 'q=ana&status=inquiry', count: 1 },
    { id: 'by listing', inbox: 'support', tab: 'all', search: `listing=${quinta!.id}`, count: 1 },
    { id: 'a tab', inbox: 'support', tab: 'unanswered', search: 'q=silva', count: 1 },
    { id: 'nothing', inbox: 'support', tab: 'unanswered', search: 'q=bea', count: 0 },
  ] as const;
  const asked = lists.map(({ search, ...list }) => ({ ...list, filters: parseFilters(search).data! }));
  const counts = await countLists(sofia, asked, { now });
  expect(counts).toEqual(Object.fromEntries(lists.map(({ id, count }) => [id, { count, capped: false }])));
  for (const { id, ...list } of asked) expect(await countConversations(sofia, { ...list, now })).toEqual(counts[id]);
});
