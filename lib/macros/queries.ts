import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { macros } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import type { Step } from './input';

export type Macro = Awaited<ReturnType<typeof listMacros>>[number];
export type MacroChoice = Awaited<ReturnType<typeof listMacroChoices>>[number];

const { id, name, key, team, uses, lastUsedAt, retiredAt } = macros;
const steps = sql<Step[]>`${macros.steps}`;

/** Every macro by name, those no longer offered last. */
export async function listMacros(actor: Actor) {
  return (await getDb())
    .select({ id, name, key, team, steps, uses, lastUsedAt, retiredAt })
    .from(macros)
    .where(eq(macros.accountId, actor.accountId))
    .orderBy(sql`${retiredAt} is not null`, sql`lower(${name})`, asc(id));
}

/** The macros of the agent's teams: those with a key first, in its order. */
export async function listMacroChoices(agent: Agent) {
  return (await getDb())
    .select({ id, name, key, steps })
    .from(macros)
    .where(
      and(eq(macros.accountId, agent.accountId), isNull(retiredAt), or(isNull(team), inArray(team, [...agent.teams]))),
    )
    .orderBy(sql`${key} nulls last`, sql`lower(${name})`, asc(id));
}
