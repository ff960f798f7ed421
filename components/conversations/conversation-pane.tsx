import { MessageCircleQuestionMark } from 'lucide-react';
import Link from 'next/link';
import { DraftCard } from '@/components/assistant/draft-card';
import { PlannedStrip } from '@/components/automations/planned-strip';
import { NextReason } from '@/components/inbox/next-reason';
import { LaterStrip } from '@/components/later/later-strip';
import { Looking } from '@/components/live/looking-mark';
import { WatchersStrip } from '@/components/live/watchers';
import { viewerZone } from '@/components/shell/viewer-zone';
import { languageOf } from '@/lib/assistant/language';
import { modelIsConfigured } from '@/lib/assistant/model';
import { modesOf, runsOf } from '@/lib/assistant/queries';
import { listWaiting } from '@/lib/attachments/queries';
import { requireAgent } from '@/lib/auth/session';
import { plannedOf } from '@/lib/automations/queries';
import { channelLabel } from '@/lib/channels/channels';
import { providers } from '@/lib/channels/providers';
import { type Conversation, getTimeline, type TimelineItem } from '@/lib/conversations/queries';
import { findDrafts } from '@/lib/drafts/queries';
import { words } from '@/lib/language/request';
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
  const t = await words();
  const [agent, conversation] = await Promise.all([requireAgent(), loadConversation(conversationId)]);
  if (!conversation) return <Unknown backHref={back.href} />;
  const [{ items, earlier }, drafts, files, runs, modes, planned] = await Promise.all([
    getTimeline(agent, conversation.id, { before }),
    findDrafts(agent, conversation.id),
    listWaiting(agent, conversation.id),
    runsOf(agent, conversation.id),
    modesOf(agent, conversation.id),
    plannedOf(agent, conversation.id),
  ]);
  const { id, guest, listing } = conversation;
  const target = targetOf(conversation, modes.inherited);
  const now = new Date();
  const details = `details-${id}`;
  const thread = `thread-${id}`;
  const newestHref = before ? place({ conversation: id }) : null;
  const rated = items.findLast((item) => item.source === 'event' && item.kind.startsWith('fun_level.'));
  return (
    <ClocksProvider zone={await viewerZone(agent)} listing={listing.timezone} now={now}>
      <div className="@container flex h-full min-h-0 min-w-0 flex-1 flex-col bg-background">
        <Looking conversationId={id} lastMessageId={conversation.lastMessageId} />
        <ConversationHeader
          conversation={conversation}
          now={now}
          back={back}
          slaSeconds={agent.account.slaSeconds}
          details={details}
          inheritedMode={modes.inherited}
        />
        <NextReason key={id} target={target} />
        <div className="flex min-h-0 flex-1">
          <div className="flex min-w-0 flex-1 flex-col">
            <Timeline
              key={before}
              id={thread}
              items={items}
              runs={runs}
              planned={planned}
              guest={guest.name}
              earlierHref={earlier && place({ conversation: id, before: earlier })}
              newestHref={newestHref}
              future={<PlannedStrip planned={planned} />}
            />
            <div className="mx-auto w-full max-w-192 shrink-0 px-4 pb-3 max-md:px-2 max-md:pb-2">
              <Composer
                key={id}
                conversationId={id}
                drafts={drafts}
                files={files}
                guest={firstName(guest.name)}
                channel={t(channelLabel(conversation.channel))}
                clock={<LocalTime guest={guest} listing={listing} />}
                guestClock={{ zone: guest.timezone ?? listing.timezone, isGuests: guest.timezone !== null }}
                writer={{ hasModel: modelIsConfigured(), guestLanguage: languageOfGuest(guest, items) }}
                draft={<DraftCard runs={runs} target={target} showNewest={{ thread, href: newestHref }} />}
                strips={
                  <>
                    <WatchersStrip conversationId={id} />
                    <LaterStrip conversationId={id} />
                  </>
                }
                connection={connectionOf(conversation)}
                thread={thread}
                newestHref={newestHref}
                target={target}
              />
            </div>
            <ChatControls {...controlsOf(conversation, modes.inherited, t)} place="thumb" />
          </div>
          <SidePanel
            id={details}
            conversation={conversation}
            runs={runs}
            planned={planned}
            rated={rated?.source === 'event' ? rated : undefined}
            now={now}
            hrefOf={(other) => place({ conversation: other })}
          />
        </div>
      </div>
    </ClocksProvider>
  );
}

async function Unknown({ backHref }: { backHref: string }) {
  const t = await words();
  return (
    <div className="flex h-full flex-1 flex-col items-center justify-center gap-2 p-6 text-center">
      <MessageCircleQuestionMark aria-hidden className="size-6 text-muted-foreground" />
      <p className="font-semibold">{t('There is no such conversation in this account.')}</p>
      <Link href={backHref} className="text-primary text-sm hover:underline">
        {t('Back to the list')}
      </Link>
    </div>
  );
}

function connectionOf({ provider }: Conversation): 'none' | 'real' | 'simulated' {
  if (!provider) return 'none';
  return providers.get(provider)?.capabilities.simulated ? 'simulated' : 'real';
}

/** The one that the guest last wrote in, two letters. */
function languageOfGuest({ language }: Conversation['guest'], items: TimelineItem[]): string {
  const said = items.findLast((item) => item.source === 'message' && item.author === 'guest');
  return languageOf(said?.source === 'message' ? said.body : '', language);
}

/** "Ana" of "Silva, Ana" and of "Ana Silva". */
function firstName(name: string): string {
  const given = name.includes(',') ? name.split(',')[1]! : name;
  return given.trim().split(/\s+/)[0] || name;
}
