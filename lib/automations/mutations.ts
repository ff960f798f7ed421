import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { automations, channelConnections, listings, reservations, tags } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { channels } from '@/lib/channels/channels';
import { changesOf } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { type FieldError, notFound, Refusal } from '@/lib/refusal';
import { faultsOf } from './conditions';
import type { RuleInput } from './input';
import { readyMade } from './ready-made';
import { neededBy } from './template';

type Rule = typeof automations.$inferSelect;
type Fields = Omit<RuleInput, 'id' | 'version'>;
type Ref = { id: string };

/** Keeps a rule, new or changed; its messages are planned again. For admins. Refusal 409 over what the screen had not shown. */
export async function saveRule(agent: Agent, input: RuleInput, now = new Date()): Promise<Ref> {
  requireAdmin(agent);
  const { id, version, ...fields } = input;
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    await refuseFaults(tx, agent, fields);
    if (id === undefined || (version === 0 && !(await isKnown(tx, agent, id))))
      return { id: await add(tx, agent, fields, await lastPlace(tx, agent), now, id) };
    const rule = await lockRule(tx, agent, id);
    const changes = changesOf<Fields>(fieldsOf(rule), fields);
    if (!changes) return { id };
    // Whoever sends a new one again has shown the first version of it.
    if (version !== undefined && Math.max(version, 1) !== rule.version) throw changedMeanwhile(rule);
    // What fell due by another trigger, before anybody wanted it so, is not sent in arrears.
    const since = rule.isOn && 'trigger' in changes.after ? now : rule.since;
    await change(tx, agent, rule, { ...fields, since }, now);
    await tell(tx, agent, 'automation.changed', rule, now, { ...changes.after, before: changes.before });
    return { id };
  });
}

/** A copy, switched off, below the rule. For admins. */
export async function copyRule(agent: Agent, input: Ref, now = new Date()): Promise<Ref> {
  return alter(agent, input, async (tx, rule) => {
    await tx
      .update(automations)
      .set({ place: sql`${automations.place} + 1` })
      .where(and(isRule(agent), sql`${automations.place} > ${rule.place}`));
    const name = `${rule.name.slice(0, 90).toWellFormed()} (2)`;
    return { id: await add(tx, agent, { ...fieldsOf(rule), name }, rule.place + 1, now) };
  });
}

/** Switches a rule on or off. For admins. */
export async function switchRule(agent: Agent, input: Ref & { isOn: boolean }, now = new Date()): Promise<void> {
  const { isOn } = input;
  return alter(agent, input, async (tx, rule) => {
    if (rule.isOn === isOn) return;
    await change(tx, agent, rule, { isOn, since: isOn ? now : rule.since }, now);
    await tell(tx, agent, isOn ? 'automation.switched_on' : 'automation.switched_off', rule, now);
  });
}

/** Puts the rules into this order; those that it does not name come after. For admins. */
export async function orderRules(agent: Agent, { ids }: { ids: string[] }, now = new Date()): Promise<void> {
  requireAdmin(agent);
  await transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const was = await placesOf(tx, agent);
    const wanted = [...new Set(ids)].filter((id) => was.includes(id));
    const becomes = [...wanted, ...was.filter((id) => !wanted.includes(id))];
    if (becomes.join() === was.join()) return;
    for (const [place, id] of becomes.entries()) await tx.update(automations).set({ place }).where(isThis(agent, id));
    await recordEvent(tx, agent, { kind: 'automation.ordered', data: {}, occurredAt: now });
  });
}

/** The rule is no more; its log stays. For admins. */
export async function retireRule(agent: Agent, input: Ref, now = new Date()): Promise<void> {
  return alter(agent, input, async (tx, rule) => {
    await change(tx, agent, rule, { isOn: false, retiredAt: now }, now);
    await tell(tx, agent, 'automation.retired', rule, now);
  });
}

/** Adds those of the ready-made set that the account has none of the name of, switched off. For admins. */
export async function addReadyMade(agent: Agent, _input: object, now = new Date()): Promise<{ added: number }> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const known = await tx.select({ name: automations.name }).from(automations).where(isOffered(agent));
    const names = new Set(known.map(({ name }) => name));
    const missing = readyMade.filter(({ name }) => !names.has(name));
    let place = await lastPlace(tx, agent);
    for (const rule of missing) await add(tx, agent, rule, place++, now);
    return { added: missing.length };
  });
}

/** The ready-made set of a new account, in its transaction: switched off, but for those of these names from `since` on. */
export async function giveReadyMade(
  tx: Db,
  { accountId }: Actor,
  now: Date,
  on: { names: readonly string[]; since: Date } = { names: [], since: now },
): Promise<void> {
  const rows = readyMade.map((rule, place) => {
    const isOn = on.names.includes(rule.name);
    const made = { accountId, id: uuidv7(), kind: 'rule' as const, place, createdAt: now };
    return { ...rule, ...made, isOn, since: isOn ? on.since : null };
  });
  await tx.insert(automations).values(rows);
  if (on.names.length > 0) await enqueue(tx, 'replan', { accountId, at: now.toISOString() });
}

async function alter<T>(agent: Agent, { id }: Ref, run: (tx: Db, rule: Rule) => Promise<T>): Promise<T> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    return run(tx, await lockRule(tx, agent, id));
  });
}

async function add(tx: Db, agent: Agent, fields: Fields, place: number, now: Date, id = uuidv7()): Promise<string> {
  const { accountId, memberId: createdBy } = agent;
  const rule = { accountId, id, ...fields };
  await tx.insert(automations).values({ ...rule, kind: 'rule', place, isOn: false, createdBy, createdAt: now });
  await tell(tx, agent, 'automation.added', rule, now, fields);
  return id;
}

/** Under a new version: what an older one planned is not sent, until the job has planned again. */
async function change(tx: Db, agent: Agent, rule: Rule, becomes: Partial<Rule>, now: Date): Promise<void> {
  const version = rule.version + 1;
  await tx
    .update(automations)
    .set({ ...becomes, version })
    .where(isThis(agent, rule.id));
  await enqueue(tx, 'replan', { accountId: agent.accountId, automationId: rule.id, at: now.toISOString() });
}

async function isKnown(tx: Db, agent: Agent, id: string): Promise<boolean> {
  return (await tx.$count(automations, isThis(agent, id))) > 0;
}

async function lockRule(tx: Db, agent: Agent, id: string): Promise<Rule> {
  const [rule] = await tx
    .select()
    .from(automations)
    .where(and(isOffered(agent), eq(automations.id, id)))
    .for('update');
  if (!rule) throw notFound('rule');
  return rule;
}

function fieldsOf(rule: Rule): Fields {
  const { name, conditions, templates, channel, quiet, late, holdsWhenUnhappy, holdsAfterPersonHours } = rule;
  const trigger = rule.trigger as Fields['trigger'];
  return { name, trigger, conditions, templates, channel, quiet, late, holdsWhenUnhappy, holdsAfterPersonHours };
}

function changedMeanwhile({ name }: Rule): Refusal {
  return new Refusal(409, { sentence: '“{name}” was changed meanwhile: look at it again.', values: { name } });
}

/** What a rule names must be there, and what it asks for possible. */
async function refuseFaults(tx: Db, { accountId }: Agent, fields: Fields): Promise<void> {
  const { conditions, templates, channel } = fields;
  const errors: FieldError[] = faultsOf(fields).map(({ path, message }) => ({ path, message: `${path} ${message}.` }));
  const fault = (path: string, message: string) => errors.push({ path, message: `${path} ${message}.` });
  const languages = templates.map(({ language }) => language);
  if (new Set(languages).size < languages.length) fault('templates', 'must have each language once');
  if (channel !== null && !(await isChannel(tx, accountId, channel))) fault('channel', 'must be a channel');
  for (const [place, { body }] of templates.entries()) {
    const name = neededBy(body).find((needed) => needed.startsWith('agent.'));
    if (name)
      fault(`templates.${place}.body`, `names {{${name}}}, but nobody writes it: say what stands there instead`);
  }
  for (const [place, condition] of conditions.entries()) {
    if (!('in' in condition)) continue;
    const unknown = await unknownOf(tx, accountId, condition);
    if (unknown) fault(`conditions.${place}.in`, `names a ${unknown} that is not there`);
  }
  if (errors[0]) throw new Refusal(422, errors[0].message, errors);
}

type Choice = Extract<Fields['conditions'][number], { in: string[] }>;

async function unknownOf(tx: Db, accountId: string, { if: of, in: names }: Choice): Promise<string | undefined> {
  if (of === 'language') return undefined;
  if (of === 'channel') {
    for (const name of names) if (!(await isChannel(tx, accountId, name))) return 'channel';
    return undefined;
  }
  const table = of === 'listing' ? listings : tags;
  const known = await tx
    .select({ id: sql<string>`${table.id}::text` })
    .from(table)
    .where(and(eq(table.accountId, accountId), inArray(sql`${table.id}::text`, names)));
  return known.length < new Set(names).size ? (of === 'listing' ? 'listing' : 'tag') : undefined;
}

/** One that Bellhop knows by name, that is connected, or that a booking came by. */
async function isChannel(tx: Db, accountId: string, name: string): Promise<boolean> {
  if (channels.some(({ id }) => id === name)) return true;
  const of = (table: typeof channelConnections | typeof reservations) =>
    tx
      .select({ one: sql`1` })
      .from(table)
      .where(and(eq(table.accountId, accountId), eq(table.channel, name)))
      .limit(1);
  return (await of(channelConnections)).length + (await of(reservations)).length > 0;
}

async function lastPlace(tx: Db, agent: Agent): Promise<number> {
  const [last] = await tx
    .select({ place: max(automations.place) })
    .from(automations)
    .where(isRule(agent));
  return (last?.place ?? -1) + 1;
}

async function placesOf(tx: Db, agent: Agent): Promise<string[]> {
  const { id, place } = automations;
  const rows = await tx.select({ id }).from(automations).where(isOffered(agent)).orderBy(asc(place), asc(id));
  return rows.map((row) => row.id);
}

function isRule({ accountId }: Agent) {
  return and(eq(automations.accountId, accountId), eq(automations.kind, 'rule'));
}

function isOffered(agent: Agent) {
  return and(isRule(agent), isNull(automations.retiredAt));
}

function isThis({ accountId }: Agent, id: string) {
  return and(eq(automations.accountId, accountId), eq(automations.id, id));
}

function tell(tx: Db, agent: Agent, kind: string, { id, name }: Pick<Rule, 'id' | 'name'>, now: Date, data = {}) {
  return recordEvent(tx, agent, { kind, data: { automationId: id, name, ...data }, occurredAt: now });
}
