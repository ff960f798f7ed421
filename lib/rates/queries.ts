import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { currencyRates, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import type { RateRef } from './input';

const PAGE = 100;

/** The account's rates, newest day first, and after which of them they go on. For admins. */
export async function listRates(agent: Agent, after?: RateRef) {
  requireAdmin(agent);
  const { currency, day, rate } = currencyRates;
  const beyond = after && or(lt(day, after.day), and(eq(day, after.day), sql`${currency} > ${after.currency}`));
  const rows = await (await getDb())
    .select({ currency, day, rate })
    .from(currencyRates)
    .where(and(eq(currencyRates.accountId, agent.accountId), beyond))
    .orderBy(desc(day), asc(currency))
    .limit(PAGE + 1);
  return { rates: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]! : null };
}

/** How many reservations have a total but, for want of a rate, no amount in the base currency. For admins. */
export async function listUnconverted(agent: Agent): Promise<{ currency: string; count: number }[]> {
  requireAdmin(agent);
  const { totalMinor, totalBaseMinor, totalCurrency } = reservations;
  return (await getDb())
    .select({ currency: sql<string>`${totalCurrency}`, count: sql<number>`count(*)::int` })
    .from(reservations)
    .where(and(eq(reservations.accountId, agent.accountId), isNotNull(totalMinor), isNull(totalBaseMinor)))
    .groupBy(totalCurrency)
    .orderBy(asc(totalCurrency));
}
