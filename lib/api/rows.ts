import { and, type Column, eq, type SQL } from 'drizzle-orm';
import type { Actor } from '@/lib/auth/actor';

type Keyed = { accountId: Column; id: Column };

/** The row of that id in the actor's account. */
export function own(actor: Actor, table: Keyed, id: string): SQL {
  return and(eq(table.accountId, actor.accountId), eq(table.id, id))!;
}

/** The row that a link of the same account leads to. */
export function linked(table: Keyed, accountId: Column, link: Column): SQL {
  return and(eq(table.accountId, accountId), eq(table.id, link))!;
}
