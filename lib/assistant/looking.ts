import { and, eq } from 'drizzle-orm';
import { type Db, transaction } from '@/db/client';
import { runs } from '@/db/schema';
import { assistantActor } from '@/lib/auth/actor';
import { findForAssistant } from './context';
import { decide, passOver } from './deciding';
import { think } from './thinking';

/**
 * Looks at a guest's message, once its debounce is over. A newer message has a job of its own that sees this one, too; one that
 * was answered meanwhile needs nothing.
 */
export async function lookAt(
  db: Db,
  { accountId, conversationId, messageId }: { accountId: string; conversationId: string; messageId: string },
  signal: AbortSignal,
  clock: () => Date,
): Promise<void> {
  const actor = assistantActor(accountId);
  if (await wasLookedAt(db, accountId, messageId)) return;
  const found = await findForAssistant(db, actor, conversationId, { now: clock() });
  if (!found) return;
  const look = { conversationId, messageId };
  if (found.messageId !== messageId) {
    await transaction(db, (tx) => passOver(tx, actor, look, found.situation.mode, clock()));
    return;
  }
  const thought = await think(found, signal);
  await transaction(db, (tx) => decide(tx, actor, look, { found, thought }, clock()));
}

/** Spares a job that comes twice the thinking; that nothing leaves twice, the run's own key sees to. */
async function wasLookedAt(db: Db, accountId: string, messageId: string): Promise<boolean> {
  const [run] = await db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.accountId, accountId), eq(runs.messageId, messageId), eq(runs.trigger, 'message')));
  return run !== undefined;
}
