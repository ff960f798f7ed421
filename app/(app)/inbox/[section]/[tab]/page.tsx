import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ConversationPaneSkeleton } from '@/components/conversations/pane-skeleton';
import { ConversationList } from '@/components/inbox/conversation-list';
import { requireTab } from '@/components/inbox/gate';
import { InboxChat } from '@/components/inbox/inbox-chat';
import { InboxFrame } from '@/components/inbox/inbox-frame';
import { ListHeader } from '@/components/inbox/list-header';
import { ListSkeleton } from '@/components/inbox/list-skeleton';
import { NoConversation } from '@/components/inbox/no-conversation';
import { readSearch } from '@/components/inbox/search';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { words } from '@/lib/language/request';

type Props = PageProps<'/inbox/[section]/[tab]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, tab } = await params;
  const t = await words();
  return { title: t((await requireTab(section, tab)).label) };
}

export default async function InboxPage({ params, searchParams }: Props) {
  const t = await words();
  const { section, tab: id } = await params;
  const tab = await requireTab(section, id);
  const values = await searchParams;
  const { conversationId, search } = readSearch(values);
  return (
    <InboxFrame
      hasChat={Boolean(conversationId)}
      label={t(tab.label)}
      list={
        <ErrorBoundary what={t('The list')}>
          <ListHeader tab={tab} search={search} />
          <Suspense key={`${tab.inbox}/${tab.id}?${search}`} fallback={<ListSkeleton />}>
            <ConversationList tab={tab} search={search} />
          </Suspense>
        </ErrorBoundary>
      }
      chat={
        conversationId ? (
          <ErrorBoundary what={t('The conversation')}>
            <Suspense key={conversationId} fallback={<ConversationPaneSkeleton />}>
              <InboxChat tab={tab} search={search} conversationId={conversationId} before={values.before} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <NoConversation />
        )
      }
    />
  );
}
