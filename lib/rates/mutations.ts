import { and, eq, inArray } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { currencyRates } from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import { lockAccount } from '@/lib/accounts/lock';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import { notFound, Refusal } from '@/lib/refusal';
import type { RateInput, RateRef } from './input';
import { type RefusedLine, readRates } from './lines';

/** Adds a rate. Refusal 409 when that day has one, 422 for the base currency itself. */
export async function addRate(agent: Agent, input: RateInput): Promise<void> {
  await change(agent, async (tx, { baseCurrency }) => {
    if (input.currency === baseCurrency) throw ownRate(baseCurrency);
    const added = await tx
      .insert(currencyRates)
      .values({ accountId: agent.accountId, ...input })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0)
      throw new Refusal(409, {
        sentence: 'There is a rate of {currency} for {day}: change it.',
        values: { currency: input.currency, day: input.day },
      });
    return { kind: 'rate.added', data: { ...input } };
  });
}

export async function changeRate(agent: Agent, input: RateInput): Promise<void> {
  await change(agent, async (tx) => {
    const { currency, day } = input;
    const [before] = await tx.select().from(currencyRates).where(isRate(agent, input)).for('update');
    if (!before) throw notFound('rate');
    if (before.rate === input.rate) return null;
    await tx.update(currencyRates).set({ rate: input.rate }).where(isRate(agent, input));
    return {
      kind: 'rate.changed',
      data: { currency, day, before: { rate: before.rate }, after: { rate: input.rate } },
    };
  });
}

export async function removeRate(agent: Agent, ref: RateRef): Promise<void> {
  await change(agent, async (tx) => {
    const [removed] = await tx.delete(currencyRates).where(isRate(agent, ref)).returning();
    if (!removed) throw notFound('rate');
    const { currency, day, rate } = removed;
    return { kind: 'rate.removed', data: { currency, day, rate } };
  });
}

export type RatesImported = { added: number; changed: number; unchanged: number; refused: RefusedLine[] };

/** Takes the rates of a table; lines that cannot be read are left out and told. Refusal 422 when there is nothing else. */
export async function importRates(agent: Agent, { csv }: { csv: string }): Promise<RatesImported> {
  const outcome: RatesImported = { added: 0, changed: 0, unchanged: 0, refused: [] };
  await change(agent, async (tx, { baseCurrency }) => {
    const { rates, refused } = readRates(csv, baseCurrency);
    const known = await knownRates(tx, agent, rates);
    const changes = rates.flatMap(({ currency, day, rate }) => {
      const before = known.get(`${currency} ${day}`);
      return before === undefined || before === rate ? [] : [{ currency, day, before, after: rate }];
    });
    const added = rates.filter(({ currency, day }) => !known.has(`${currency} ${day}`)).length;
    const counts = { added, changed: changes.length, unchanged: rates.length - added - changes.length };
    Object.assign(outcome, counts, { refused });
    if (counts.added + counts.changed === 0) return null;
    const rows = rates.map((rate) => ({ accountId: agent.accountId, ...rate }));
    await upsertRows(tx, currencyRates, rows, { key: ['accountId', 'currency', 'day'] });
    return { kind: 'rates.imported', data: { ...counts, refused: refused.length, changes: changes.slice(0, 100) } };
  });
  return outcome;
}

type Change = { kind: string; data: Record<string, unknown> } | null;

/** A change of the rates: only one at a time, one event, and the amounts that follow from them in a job. */
async function change(
  agent: Agent,
  run: (tx: Db, account: { baseCurrency: string }) => Promise<Change>,
): Promise<void> {
  requireAdmin(agent);
  await transaction(await getDb(), async (tx) => {
    const event = await run(tx, await lockAccount(tx, agent.accountId));
    if (!event) return;
    await recordEvent(tx, agent, { ...event, occurredAt: new Date() });
    await enqueue(tx, 'convert-amounts', { accountId: agent.accountId });
  });
}

async function knownRates(tx: Db, agent: Agent, rates: RateInput[]): Promise<Map<string, number>> {
  if (rates.length === 0) return new Map();
  const currencies = [...new Set(rates.map(({ currency }) => currency))];
  const rows = await tx
    .select()
    .from(currencyRates)
    .where(and(eq(currencyRates.accountId, agent.accountId), inArray(currencyRates.currency, currencies)));
  return new Map(rows.map(({ currency, day, rate }) => [`${currency} ${day}`, rate]));
}

function isRate({ accountId }: Agent, { currency, day }: RateRef) {
  return and(eq(currencyRates.accountId, accountId), eq(currencyRates.currency, currency), eq(currencyRates.day, day));
}

function ownRate(base: string): Refusal {
  const message = `is the account's base currency and needs no rate`;
  return new Refusal(422, `${base} ${message}.`, [{ path: 'currency', message: `currency ${message}.` }]);
}
