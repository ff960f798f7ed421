import { MessageCircleQuestionMark } from 'lucide-react';
import Link from 'next/link';
import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { channelLabel } from '@/lib/channels/channels';
import { providers } from '@/lib/channels/providers';
import { type Conversation, getTimeline } from '@/lib/conversations/queries';
import { ChatControls } from './chat-controls';
import { ClocksProvider } from './clocks';
import { Composer } from './composer';
import { ConversationHeader, controlsOf } from './header';
import { loadConversation } from './load';
import { LocalTime } from './local-time';
import { SidePanel } from './side-panel';
import { targetOf } from './target-of';
import { Timeline } from './timeline';

type Props = {
  conversationId: string;
  /** A page of the thread other than the newest: the `before` of an address that `place` made. */
  before?: string;
  /** Where the list is, with its filters; `always` where the list does not stand beside the chat. */
  back: { href: string; always: boolean };
  /** The address of a conversation, and of a page of its thread, on the screen that shows this one. */
  place: (to: { conversation: string; before?: string }) => string;
};

/** A guest's chat: header, thread, composer, and the panel with all that stands around it. */
export async function ConversationPane({ conversationId, before, back, place }: Props) {
  const [agent, conversation] = await Promise.all([requireAgent(), loadConversation(conversationId)]);
  if (!conversation) return <Unknown backHref={back.href} />;
  const { items, earlier } = await getTimeline(agent, conversation.id, { before });
  const { id, guest, listing } = conversation;
  const now = new Date();
  const details = `details-${id}`;
  const thread = `thread-${id}`;
  const newestHref = before ? place({ conversation: id }) : null;
  const rated = items.findLast((item) => item.source === 'event' && item.kind === 'fun_level.set');
  return (
    <ClocksProvider zone={await viewerZone(agent)} listing={listing.timezone} now={now}>
      <div className="@container flex h-full min-h-0 min-w-0 flex-1 flex-col bg-background">
        <ConversationHeader
          conversation={conversation}
          now={now}
          back={back}
          slaSeconds={agent.account.slaSeconds}
          details={details}
        />
        <div className="flex min-h-0 flex-1">
          <div className="flex min-w-0 flex-1 flex-col">
            <Timeline
              key={before}
              id={thread}
              items={items}
              guest={guest.name}
              earlierHref={earlier && place({ conversation: id, before: earlier })}
              newestHref={newestHref}
            />
            <div className="mx-auto w-full max-w-192 shrink-0 px-4 pb-3 max-md:px-2 max-md:pb-2">
              <Composer
                key={id}
                conversationId={id}
                guest={firstName(guest.name)}
                channel={channelLabel(conversation.channel)}
                clock={<LocalTime guest={guest} listing={listing} />}
                connection={connectionOf(conversation)}
                thread={thread}
                newestHref={newestHref}
                target={targetOf(conversation)}
              />
            </div>
            <ChatControls {...controlsOf(conversation)} place="thumb" />
          </div>
          <SidePanel
            id={details}
            conversation={conversation}
            rated={rated?.source === 'event' ? rated : undefined}
            now={now}
            hrefOf={(other) => place({ conversation: other })}
          />
        </div>
      </div>
    </ClocksProvider>
  );
}

function Unknown({ backHref }: { backHref: string }) {
  return (
    <div className="flex h-full flex-1 flex-col items-center justify-center gap-2 p-6 text-center">
      <MessageCircleQuestionMark aria-hidden className="size-6 text-muted-foreground" />
      <p className="font-semibold">There is no such conversation in this account.</p>
      <Link href={backHref} className="text-primary text-sm hover:underline">
        Back to the list
      </Link>
    </div>
  );
}

function connectionOf({ provider }: Conversation): 'none' | 'real' | 'simulated' {
  if (!provider) return 'none';
  return providers.get(provider)?.capabilities.simulated ? 'simulated' : 'real';
}

/** "Ana" of "Silva, Ana" and of "Ana Silva". */
function firstName(name: string): string {
  const given = name.includes(',') ? name.split(',')[1]! : name;
  return given.trim().split(/\s+/)[0] || name;
}
