import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { macros } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import type { Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';
import { changesOf, refuseUnseen } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { refuseStranger } from '@/lib/members/queries';
import { notFound, Refusal } from '@/lib/refusal';
import type { AddMacroInput, ChangeMacroInput, MacroFields, RunMacroInput, Step } from './input';
import { type Ran, runSteps } from './run';

type Row = typeof macros.$inferSelect;
type Ref = { macroId: string };

/** Puts several actions under one name and key. For managers and admins, as the next three; everybody runs it. */
export async function addMacro(agent: Agent, input: AddMacroInput, now = new Date()): Promise<Ref> {
  requireRole(agent, 'manager');
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const macroId = uuidv7();
    await refuseTaken(tx, agent, macroId, input);
    await refuseStrangers(tx, agent, input.steps);
    await tx.insert(macros).values({ accountId: agent.accountId, id: macroId, ...input });
    await tell(tx, agent, 'macro.added', { macroId, ...input }, now);
    return { macroId };
  });
}

/** Changes what it does or how it is called; what it did before stays done. */
export async function changeMacro(agent: Agent, input: ChangeMacroInput, now = new Date()): Promise<void> {
  const { macroId, expected, ...wanted } = input;
  return change(agent, macroId, async (tx, row) => {
    const changes = changesOf<MacroFields>({ ...row, steps: row.steps as Step[] }, wanted);
    if (!changes) return;
    refuseUnseen(row.name, changes, expected);
    if (!row.retiredAt) await refuseTaken(tx, agent, macroId, { ...row, ...wanted });
    await refuseStrangers(tx, agent, wanted.steps ?? []);
    await tx.update(macros).set(wanted).where(isMacro(agent, macroId));
    const { after, before } = changes;
    await tell(tx, agent, 'macro.changed', { macroId, name: row.name, ...after, before }, now);
  });
}

/** No longer offers a macro; its name and key are free for another. */
export async function retireMacro(agent: Agent, { macroId }: Ref, now = new Date()): Promise<void> {
  return change(agent, macroId, async (tx, { name, retiredAt }) => {
    if (retiredAt) return;
    await tx.update(macros).set({ retiredAt: now }).where(isMacro(agent, macroId));
    await tell(tx, agent, 'macro.retired', { macroId, name }, now);
  });
}

/** Offers a retired macro again. */
export async function offerMacro(agent: Agent, { macroId }: Ref, now = new Date()): Promise<void> {
  return change(agent, macroId, async (tx, row) => {
    if (!row.retiredAt) return;
    await refuseTaken(tx, agent, macroId, row);
    await tx.update(macros).set({ retiredAt: null }).where(isMacro(agent, macroId));
    await tell(tx, agent, 'macro.offered', { macroId, name: row.name }, now);
  });
}

/**
 * Does all steps of a macro to one conversation, or none: what would refuse one of them refuses the whole, and so does a
 * reply that could not leave or whose variables have no value. Run again with the same `runId` it stays done once.
 */
export async function runMacro(agent: Agent, input: RunMacroInput, now?: Date): Promise<Ran> {
  return transaction(await getDb(), (tx) => runSteps(tx, agent, input, () => now ?? new Date()));
}

async function change(agent: Agent, id: string, run: (tx: Db, row: Row) => Promise<void>): Promise<void> {
  requireRole(agent, 'manager');
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const [row] = await tx.select().from(macros).where(isMacro(agent, id)).for('update');
    if (!row) throw notFound('macro');
    await run(tx, row);
  });
}

function isMacro({ accountId }: Agent, id: string) {
  return and(eq(macros.accountId, accountId), eq(macros.id, id));
}

/** Of those on offer each name and each key is one macro's. */
async function refuseTaken(
  tx: Db,
  { accountId }: Agent,
  id: string,
  { name, key }: Pick<MacroFields, 'name' | 'key'>,
): Promise<void> {
  const others = and(eq(macros.accountId, accountId), ne(macros.id, id), isNull(macros.retiredAt));
  const isSame = or(eq(macros.name, name), key === null ? undefined : eq(macros.key, key));
  const [taken] = await tx
    .select({ name: macros.name })
    .from(macros)
    .where(and(others, isSame))
    .orderBy(sql`${macros.name} <> ${name}`)
    .limit(1);
  if (!taken) return;
  if (taken.name === name) throw refusal('name', `There is a macro “${name}” already.`);
  throw refusal('key', `The key ${key} is that of “${taken.name}” already.`);
}

function refusal(path: string, detail: string): Refusal {
  return new Refusal(409, detail, [{ path, message: detail }]);
}

/** Whom a step names must work here. */
async function refuseStrangers(tx: Db, { accountId }: Agent, steps: Step[]): Promise<void> {
  for (const step of steps) {
    const id = step.control === 'assign' ? step.assigneeId : step.control === 'sale' ? step.sellerId : null;
    if (id !== 'me') await refuseStranger(tx, accountId, id);
  }
}

function tell(tx: Db, agent: Agent, kind: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, agent, { kind, data, occurredAt });
}
