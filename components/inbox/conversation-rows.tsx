import { cn } from '@/components/ui/cn';
import type { InboxRow } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import { ConversationRow } from './conversation-row';
import { groupRows, type RowContext } from './groups';
import { viewRow } from './row-view';

type ConversationRowsProps = { tab: Tab; rows: InboxRow[]; context: RowContext; after?: string };

/** Items of the list: the rows of one page, under headings where the tab has them. */
export function ConversationRows({ tab, rows, context, after }: ConversationRowsProps) {
  return groupRows(tab, rows, context, after).flatMap((group) => [
    group.heading ? <Heading key={`group ${group.key}`} text={group.heading} tone={group.tone} /> : null,
    ...group.rows.map((row) => <ConversationRow key={row.id} row={viewRow(tab, row, context)} />),
  ]);
}

function Heading({ text, tone }: { text: string; tone?: 'red' }) {
  return (
    <li className="sticky top-0 z-10 border-b bg-background px-4 py-1.5">
      <h2 className={cn('font-medium text-xs', tone === 'red' ? 'text-red' : 'text-muted-foreground')}>{text}</h2>
    </li>
  );
}
