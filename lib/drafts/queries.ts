import { and, eq } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { drafts } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import type { DraftKind } from './kinds';

export type SavedDraft = { body: string; savedAt: Date };
export type SavedDrafts = Partial<Record<DraftKind, SavedDraft>>;

/** What the agent has begun to write in a conversation, by kind. */
export async function findDrafts(agent: Agent, conversationId: string): Promise<SavedDrafts> {
  const rows = await (await getDb())
    .select({ kind: drafts.kind, body: drafts.body, savedAt: drafts.savedAt })
    .from(drafts)
    .where(
      and(
        eq(drafts.accountId, agent.accountId),
        eq(drafts.memberId, agent.memberId),
        eq(drafts.conversationId, conversationId),
      ),
    );
  return Object.fromEntries(rows.map(({ kind, ...draft }) => [kind, draft]));
}
