import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConversationPane } from '@/components/conversations/conversation-pane';
import { loadConversation } from '@/components/conversations/load';
import { words } from '@/lib/language/request';

type Props = { params: Promise<{ conversationId: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const conversation = await loadConversation((await params).conversationId);
  return { title: conversation?.guest.name ?? (await words())('Not found') };
}

/** The canonical link of a conversation. */
export default async function ConversationPage({ params, searchParams }: Props) {
  const [{ conversationId }, { before }] = await Promise.all([params, searchParams]);
  if (!(await loadConversation(conversationId))) notFound();
  return (
    <ConversationPane
      conversationId={conversationId}
      before={[before].flat()[0]}
      back={{ href: '/', always: true }}
      place={placeOf}
    />
  );
}

function placeOf({ conversation, before }: { conversation: string; before?: string }): string {
  return `/conversations/${conversation}${before ? `?before=${before}` : ''}`;
}
