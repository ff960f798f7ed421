import { and, asc, eq, like } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { stay } from '@/db/fixtures';
import { events, plannedMessages } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { parse } from '@/lib/parse';
import { type RuleInput, ruleInput } from './input';
import { cancelPlanned } from './interventions';
import { addReadyMade, copyRule, orderRules, retireRule, saveRule, switchRule } from './mutations';
import { countHeld, findRule, listAhead, listRules, plannedOf, ruleLog } from './queries';
import { readyMade } from './ready-made';
import { faultOf } from './template';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const NOW = new Date('2026-04-01T10:00:00Z');
const LATER = new Date('2026-04-02T10:00:00Z');
const desk = await Desk.open(db, NOW);
const elsewhere = await Desk.open(db, NOW);
const { dora, sofia } = desk;
const names = async (q = '') => (await listRules(dora, q, NOW)).map(({ name }) => name);

async function told() {
  const mine = and(eq(events.accountId, desk.accountId), like(events.kind, 'automation.%'));
  return (await db.select().from(events).where(mine).orderBy(asc(events.id))).map(({ kind }) => kind);
}

it('is kept, changed under a new version, switched, copied, ordered and retired', async () => {
  const { id } = await saveRule(dora, { ...plainRule, name: 'First' }, NOW);
  expect(await findRule(dora, id)).toMatchObject({ isOn: false, since: null, version: 1, place: 0 });
  await saveRule(dora, { ...plainRule, name: 'First', id }, NOW);
  expect(await findRule(dora, id)).toMatchObject({ version: 1 });
  await switchRule(dora, { id, isOn: true }, NOW);
  await switchRule(dora, { id, isOn: true }, LATER);
  expect(await findRule(dora, id)).toMatchObject({ isOn: true, since: NOW, version: 2 });
  await saveRule(dora, { ...plainRule, name: 'First', id, late: 'send' }, LATER);
  expect(await findRule(dora, id)).toMatchObject({ since: NOW, version: 3 });
  await saveRule(dora, { ...plainRule, name: 'First', id, trigger: { on: 'paid', minutes: 0 } }, LATER);
  expect(await findRule(dora, id)).toMatchObject({ since: LATER, version: 4 });
  const { id: second } = await saveRule(dora, { ...plainRule, name: 'Second' }, NOW);
  const { id: copy } = await copyRule(dora, { id }, NOW);
  expect(await names()).toEqual(['First', 'First (2)', 'Second']);
  expect(await findRule(dora, copy)).toMatchObject({ isOn: false, trigger: { on: 'paid', minutes: 0 } });
  await orderRules(dora, { ids: [second, id] }, NOW);
  expect(await names()).toEqual(['Second', 'First', 'First (2)']);
  expect(await names('second')).toEqual(['Second']);
  expect(await names('100%')).toEqual([]);
  await retireRule(dora, { id: copy }, NOW);
  expect(await names()).toEqual(['Second', 'First']);
  expect(await findRule(dora, copy)).toBeNull();
  expect(await told()).toEqual(
    ['added', 'switched_on', 'changed', 'changed', 'added', 'added', 'ordered', 'retired'].map(
      (past) => `automation.${past}`,
    ),
  );
});

it('of two who change the same, the second is told', async () => {
  const { id } = await saveRule(dora, plainRule, NOW);
  await saveRule(dora, { ...plainRule, id, version: 1, name: 'Mine' }, NOW);
  await expect(saveRule(dora, { ...plainRule, id, version: 1, name: 'Yours' }, NOW)).rejects.toMatchObject({
    status: 409,
  });
  await retireRule(dora, { id }, NOW);
});

it('is added once under the id that its screen made, and goes on from there', async () => {
  const id = uuidv7();
  const sent = { ...plainRule, id, version: 0, name: 'Sent twice' };
  expect(await saveRule(dora, sent, NOW)).toEqual({ id });
  expect(await saveRule(dora, sent, LATER)).toEqual({ id });
  expect(await names('sent twice')).toEqual(['Sent twice']);
  expect(await findRule(dora, id)).toMatchObject({ version: 1, createdAt: NOW });
  await saveRule(dora, { ...sent, late: 'send' }, LATER);
  expect(await findRule(dora, id)).toMatchObject({ version: 2, late: 'send' });
  await expect(saveRule(dora, { ...sent, name: 'Too late' }, LATER)).rejects.toMatchObject({ status: 409 });
  await expect(saveRule(elsewhere.dora, { ...sent, version: 2 }, NOW)).rejects.toMatchObject({ status: 404 });
  await saveRule(elsewhere.dora, { ...sent, name: 'Their own' }, NOW);
  expect(await findRule(dora, id)).toMatchObject({ version: 2, name: 'Sent twice' });
  await retireRule(dora, { id }, NOW);
  await expect(saveRule(dora, sent, LATER)).rejects.toMatchObject({ status: 404 });
});

it('is for admins, of their own account', async () => {
  const { id } = await saveRule(dora, plainRule, NOW);
  for (const [agent, status] of [
    [sofia, 403],
    [elsewhere.dora, 404],
  ] as const) {
    await expect(saveRule(agent, { ...plainRule, id, name: 'x' }, NOW)).rejects.toMatchObject({ status });
    await expect(switchRule(agent, { id, isOn: true }, NOW)).rejects.toMatchObject({ status });
    await expect(copyRule(agent, { id }, NOW)).rejects.toMatchObject({ status });
    await expect(retireRule(agent, { id }, NOW)).rejects.toMatchObject({ status });
  }
  await expect(addReadyMade(sofia, {}, NOW)).rejects.toMatchObject({ status: 403 });
  await orderRules(elsewhere.dora, { ids: [id] }, NOW);
  expect(await findRule(elsewhere.dora, id)).toBeNull();
  await retireRule(dora, { id }, NOW);
});

it.each<[Partial<RuleInput>, string]>([
  [{ channel: 'pigeon' }, 'channel must be a channel.'],
  [
    { conditions: [{ if: 'listing', in: ['019b7e5c-0000-7000-8000-000000000000'] }] },
    'conditions.0.in names a listing that is not there.',
  ],
  [
    { templates: [{ language: 'en', body: '{{agent.name|We}} or {{agent.firstName}}' }] },
    'templates.0.body names {{agent.firstName}}, but nobody writes it: say what stands there instead.',
  ],
  [{ conditions: [{ if: 'tag', in: ['vip'] }] }, 'conditions.0.in names a tag that is not there.'],
  [{ conditions: [{ if: 'channel', in: ['airbnb', 'pigeon'] }] }, 'conditions.0.in names a channel that is not there.'],
  [{ templates: [...plainRule.templates, ...plainRule.templates] }, 'templates must have each language once.'],
])('refuses %j by name', async (changes, detail) => {
  await expect(saveRule(dora, { ...plainRule, ...changes }, NOW)).rejects.toMatchObject({ status: 422, detail });
});

it('refuses unknown variables by name', () => {
  const templates = [{ language: 'en', body: 'Hi {{guest.age}}' }];
  expect(() => parse(ruleInput, { ...plainRule, templates })).toThrow('names {{guest.age}}, which is no variable');
});

it('adds what is missing of the ready-made set, off, in two languages', async () => {
  await saveRule(dora, { ...plainRule, name: readyMade[0]!.name }, NOW);
  expect(await addReadyMade(dora, {}, NOW)).toEqual({ added: readyMade.length - 1 });
  expect(await addReadyMade(dora, {}, NOW)).toEqual({ added: 0 });
  for (const { templates, ...rule } of readyMade) {
    expect(templates.map(({ language }) => language)).toEqual(['en', 'de']);
    expect(templates.map(({ body }) => faultOf(body))).toEqual([undefined, undefined]);
    expect(parse(ruleInput, { ...rule, templates })).toEqual({ ...rule, templates });
  }
  const added = (await listRules(dora, '', NOW)).filter(({ name }) => readyMade.some((rule) => rule.name === name));
  expect(added.filter(({ isOn }) => isOn)).toEqual([]);
});

it('is listed with what it has ahead, on the rule, the booking and the calendar', async () => {
  const fresh = await Desk.open(db, NOW);
  const id = await fresh.rule(NOW);
  const made = NOW.toISOString();
  await fresh.tell(NOW, ...Array.from({ length: 60 }, (_, place) => stay(`s${place}`, made)));
  const [first] = await fresh.plans('s0');
  await db.update(plannedMessages).set({ state: 'held', reason: 'unhappy' }).where(eq(plannedMessages.id, first!.id));
  expect(await listRules(fresh.dora, '', NOW)).toMatchObject([{ id, ahead: 59, held: 1, sent: 0, skipped: 0 }]);
  expect(await countHeld(fresh.sofia)).toBe(1);
  const span = { from: new Date('2026-05-01T00:00:00Z'), to: new Date('2026-05-02T00:00:00Z') };
  const page = await listAhead(fresh.sofia, span);
  const rest = await listAhead(fresh.sofia, span, page.next!);
  expect([page.rows.length, rest.rows.length, rest.next]).toEqual([50, 10, null]);
  expect(new Set([...page.rows, ...rest.rows].map((row) => row.id)).size).toBe(60);
  expect((await listAhead(fresh.sofia, { ...span, state: 'held' })).rows).toHaveLength(1);
  expect((await listAhead(fresh.sofia, { ...span, ruleId: fresh.accountId })).rows).toEqual([]);
  expect(await ruleLog(fresh.dora, id, NOW)).toMatchObject({ ahead: { length: 5 }, rows: [], next: null });
  await cancelPlanned(fresh.dora, { plannedId: (await fresh.plans('s1'))[0]!.id }, NOW);
  expect((await ruleLog(fresh.dora, id, NOW)).rows).toMatchObject([{ state: 'cancelled', settledBy: 'Dora Novak' }]);
  const log = await ruleLog(fresh.dora, id, span.to);
  expect([log.rows.length, log.ahead]).toEqual([50, []]);
  expect((await ruleLog(fresh.dora, id, span.to, log.next!)).rows).toHaveLength(10);
  const { id: conversationId } = await fresh.conversation('s0');
  expect(await plannedOf(fresh.sofia, conversationId)).toMatchObject([
    { body: 'Hello Ana', isEdited: false, state: 'held', reason: 'unhappy', message: null },
  ]);
  for (const rows of [await plannedOf(elsewhere.sofia, conversationId), (await ruleLog(elsewhere.dora, id, NOW)).rows])
    expect(rows).toEqual([]);
});
