import { ConversationPane } from '@/components/conversations/conversation-pane';
import type { Tab } from '@/lib/inbox/tabs';
import { conversationHref } from './conversation-href';
import { tabPath } from './paths';

type InboxChatProps = { tab: Tab; search: string; conversationId: string; before?: string | string[] };

/** The chat beside its list: its links stay in the tab and keep the filters. */
export function InboxChat({ tab, search, conversationId, before }: InboxChatProps) {
  const path = tabPath(tab.inbox, tab.id);
  return (
    <ConversationPane
      conversationId={conversationId}
      before={[before].flat()[0]}
      back={{ href: conversationHref(path, search, null), always: false }}
      place={(to) => conversationHref(path, search, to.conversation, to.before)}
    />
  );
}
