import { requireAgent } from '@/lib/auth/session';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { BulkBar } from './bulk-bar';
import { EmptyList, UnreadableFilters } from './empty-list';
import { ListKeys } from './list-keys';
import { LoadMore } from './load-more';
import { readFilters } from './read-filters';
import { readRows } from './read-rows';

/** The rows of a tab under the filters of the URL, the first page from the server and the rest while scrolling. */
export async function ConversationList({ tab, search }: { tab: Tab; search: string }) {
  const t = await words();
  const agent = await requireAgent();
  const filters = readFilters(search, t);
  if (!filters.ok) return <UnreadableFilters tab={tab} sentence={filters.sentence} />;
  const page = await readRows(agent, { tab, filters: filters.value });
  if (page.empty) return <EmptyList tab={tab} hasFilters={search !== ''} />;
  return (
    <>
      <ListKeys>
        <ul aria-label={t(tab.label)} className="relative">
          {page.node}
          {page.nextCursor ? (
            <LoadMore
              inbox={tab.inbox}
              tab={tab.id}
              search={search}
              cursor={page.nextCursor}
              after={page.lastGroup}
              version={page.at}
            />
          ) : null}
        </ul>
        {page.nextCursor ? null : (
          <p className="px-4 py-6 text-center text-muted-foreground text-sm">{t(tab.purpose)}</p>
        )}
      </ListKeys>
      <BulkBar inbox={tab.inbox} tab={tab.id} search={search} />
    </>
  );
}
