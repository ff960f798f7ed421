import type { Db } from '@/db/client';
import { events } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { tellPeople } from '@/lib/notices/mutations';

type NewEvent = {
  conversationId?: string;
  /** `noun.past_verb`. */
  kind: string;
  data?: Record<string, unknown>;
  occurredAt: Date;
  externalId?: string;
  fingerprint?: string;
};

/** The row that says who did what and when; written in the transaction of the change it tells of. */
export function eventRow(actor: Actor, event: NewEvent): typeof events.$inferInsert {
  return {
    accountId: actor.accountId,
    actor: actor.kind,
    memberId: actor.kind === 'member' ? actor.memberId : null,
    apiKeyId: actor.kind === 'api_key' ? actor.apiKeyId : null,
    ...event,
  };
}

export async function recordEvent(tx: Db, actor: Actor, event: NewEvent): Promise<void> {
  await recordEvents(tx, [eventRow(actor, event)]);
}

/** The one way into `events` but for histories: whom it concerns is told in the same transaction, and all screens wake. */
export async function recordEvents(tx: Db, rows: (typeof events.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(events).values(rows);
  await tellPeople(tx, rows);
}
