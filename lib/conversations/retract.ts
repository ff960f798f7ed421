import { and, eq, gte, inArray, max, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { events } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { eventRow, recordEvents } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import { controls } from './controls';
import { lockConversation } from './lock';
import { refold } from './refold';

/** How long a click can be taken back: the screen offers it for ten seconds, the rest is for the way. */
export const UNDO_SECONDS = 15;

/** Many rows take a while, and so does their undo: the time counts from when the last of the run was done. */
const UNDO_BULK_SECONDS = 120;

const UNDOABLE: ReadonlySet<string> = new Set(
  Object.values(controls).flatMap(({ event, undoable }) => (undoable ? [event] : [])),
);

/**
 * Takes clicks of the agent's own back, soon after: the fold then skips them as if they had never been made, so that
 * whatever others did since stands. One that was taken back already stays so.
 */
export async function retract(
  tx: Db,
  agent: Agent,
  eventIds: string[],
  clock: () => Date,
): Promise<{ undone: string[]; refusal: Refusal | null }> {
  const named = await loadEvents(tx, agent, eventIds);
  const conversationIds = [...new Set(named.map(({ conversationId }) => conversationId!))].sort();
  for (const id of conversationIds) await lockConversation(tx, agent.accountId, id);
  const gone = await alreadyUndone(tx, agent, eventIds);
  const at = clock();
  const ends = await endsOfRuns(tx, agent, named, at);
  const refusals = named.map((event) => refusalOf(event, agent, at, ends));
  const fresh = named.filter(({ id }, index) => !refusals[index] && !gone.has(id));
  if (fresh.length > 0) {
    await recordEvents(
      tx,
      fresh.map(({ id, conversationId, kind }) => ({
        id: uuidv7(),
        ...eventRow(agent, {
          conversationId: conversationId!,
          kind: 'action.undone',
          data: { eventId: id, kind },
          occurredAt: at,
        }),
      })),
    );
    await refold(
      tx,
      agent.accountId,
      fresh.map(({ conversationId }) => conversationId!),
    );
  }
  const undone = [...new Set([...gone, ...fresh.map(({ id }) => id)])];
  const missing = named.length < new Set(eventIds).size ? notFound('action to undo') : null;
  return { undone, refusal: refusals.find((each) => each !== null) ?? missing };
}

type Named = Pick<typeof events.$inferSelect, 'id' | 'conversationId' | 'kind' | 'memberId' | 'data' | 'occurredAt'>;

function refusalOf(event: Named, agent: Agent, now: Date, ends: Map<string, Date>): Refusal | null {
  const { memberId, occurredAt, data } = event;
  if (memberId !== agent.memberId) return new Refusal(403, 'Only who did this can undo it.');
  const seconds = data.isBulk ? UNDO_BULK_SECONDS : UNDO_SECONDS;
  const since = ends.get(String(data.runId)) ?? occurredAt;
  if (now.getTime() - since.getTime() > seconds * 1000) return new Refusal(409, 'The time to undo this has passed.');
  return null;
}

/** When the last row of each run was done, of those not long ago. */
async function endsOfRuns(tx: Db, agent: Agent, named: Named[], now: Date): Promise<Map<string, Date>> {
  const runIds = [...new Set(named.flatMap(({ data }) => (data.runId ? [String(data.runId)] : [])))];
  if (runIds.length === 0) return new Map();
  const runId = sql<string>`${events.data} ->> 'runId'`;
  const rows = await tx
    .select({ runId, end: max(events.occurredAt) })
    .from(events)
    .where(
      and(
        eq(events.accountId, agent.accountId),
        eq(events.memberId, agent.memberId),
        gte(events.occurredAt, new Date(now.getTime() - UNDO_BULK_SECONDS * 1000)),
        inArray(runId, runIds),
      ),
    )
    .groupBy(runId);
  return new Map(rows.map((row) => [row.runId, row.end!]));
}

async function loadEvents(tx: Db, { accountId }: Agent, ids: string[]): Promise<Named[]> {
  return tx
    .select({
      id: events.id,
      conversationId: events.conversationId,
      kind: events.kind,
      memberId: events.memberId,
      data: events.data,
      occurredAt: events.occurredAt,
    })
    .from(events)
    .where(and(eq(events.accountId, accountId), inArray(events.id, ids), inArray(events.kind, [...UNDOABLE])));
}

async function alreadyUndone(tx: Db, { accountId }: Agent, ids: string[]): Promise<Set<string>> {
  const named = sql<string>`${events.data} ->> 'eventId'`;
  const conversationIds = tx
    .select({ id: events.conversationId })
    .from(events)
    .where(and(eq(events.accountId, accountId), inArray(events.id, ids)));
  const rows = await tx
    .select({ eventId: named })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        inArray(events.conversationId, conversationIds),
        eq(events.kind, 'action.undone'),
        inArray(named, ids),
      ),
    );
  return new Set(rows.map(({ eventId }) => eventId));
}
