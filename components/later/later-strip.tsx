import { AlarmClock } from 'lucide-react';
import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listLater } from '@/lib/later/queries';
import { LaterActions } from './later-actions';
import { LaterFiles } from './later-files';
import { type LaterView, viewLater } from './later-view';

/** The replies of a conversation that are still to leave, above where the next one is written. */
export async function LaterStrip({ conversationId }: { conversationId: string }) {
  const agent = await requireAgent();
  const replies = await listLater(agent, conversationId);
  if (replies.length === 0) return null;
  const context = { now: new Date(), zone: await viewerZone(agent), t: await words() };
  return (
    <ul
      aria-label={context.t('Scheduled replies')}
      className="max-h-28 divide-y overflow-y-auto rounded-t-lg border-b bg-muted text-sm"
    >
      {replies.map((reply) => (
        <Line key={reply.id} reply={viewLater(reply, context)} />
      ))}
    </ul>
  );
}

async function Line({ reply }: { reply: LaterView }) {
  const t = await words();
  return (
    <li className="flex items-center gap-2 py-0.5 pr-1 pl-3">
      <AlarmClock aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
      <p className="min-w-0 flex-1 truncate">
        <time dateTime={reply.at} title={reply.title} className="font-medium">
          {reply.when}
        </time>
        {reply.by && <span className="text-muted-foreground"> · {reply.by}</span>}
        {!reply.cancelOnAnswer && <span className="text-muted-foreground"> · {t('in any case')}</span>}
        {reply.body && <bdi className="text-muted-foreground"> · {reply.body}</bdi>}
        <LaterFiles files={reply.files} />
      </p>
      <LaterActions reply={reply} />
    </li>
  );
}
