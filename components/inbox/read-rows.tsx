import type { ReactNode } from 'react';
import { viewerZone } from '@/components/shell/viewer-zone';
import type { SessionAgent } from '@/lib/auth/session';
import type { Filters } from '@/lib/inbox/filters';
import { type InboxRow, listConversations } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { ConversationRows } from './conversation-rows';
import { groupRows, type RowContext } from './groups';

const PAGE = 50;

type Wanted = { tab: Tab; filters: Filters; cursor?: string; pages?: number; after?: string };

export type RowsPage = { node: ReactNode; empty: boolean; nextCursor: string | null; lastGroup?: string; at: number };

/** Rows from a cursor on, as they stand in the list; several pages at once where a list is shown again. */
export async function readRows(
  agent: SessionAgent,
  { tab, filters, cursor, pages = 1, after }: Wanted,
): Promise<RowsPage> {
  const now = new Date();
  const { timezone, slaSeconds } = agent.account;
  const context: RowContext = {
    now,
    zone: await viewerZone(agent),
    accountZone: timezone,
    slaSeconds,
    t: await words(),
  };
  const rows: InboxRow[] = [];
  let nextCursor = cursor ?? null;
  for (let page = 0; page < pages && (page === 0 || nextCursor); page++) {
    const found = await listConversations(agent, {
      inbox: tab.inbox,
      tab: tab.id,
      filters,
      cursor: nextCursor ?? undefined,
      limit: PAGE,
      viewerId: agent.memberId,
      now,
      settings: agent.account,
    });
    rows.push(...found.rows);
    nextCursor = found.nextCursor;
  }
  return {
    node: <ConversationRows tab={tab} rows={rows} context={context} after={after} />,
    empty: rows.length === 0,
    nextCursor,
    lastGroup: groupRows(tab, rows, context).at(-1)?.key,
    at: now.getTime(),
  };
}
