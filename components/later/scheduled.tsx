import { AlarmClock } from 'lucide-react';
import Link from 'next/link';
import { Row, Rows } from '@/components/settings/rows';
import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listLater } from '@/lib/later/queries';
import { LaterActions } from './later-actions';
import { LaterFiles } from './later-files';
import { type LaterView, viewLater } from './later-view';

/** Every reply of the account that is still to leave: one's own, then those of others, soonest first. */
export async function Scheduled() {
  const agent = await requireAgent();
  const replies = await listLater(agent);
  const t = await words();
  const context = { now: new Date(), zone: await viewerZone(agent), t };
  const views = replies.map((reply) => viewLater(reply, context));
  const groups = [
    { title: t('Yours'), of: views.filter(({ by }) => by === null) },
    { title: t('Of others'), of: views.filter(({ by }) => by !== null) },
  ].filter(({ of }) => of.length > 0);
  if (groups.length === 0) return <Nothing />;
  return groups.map(({ title, of }) => (
    <section key={title} className="grid gap-2">
      <h2 className="font-semibold">{title}</h2>
      <Rows>
        {of.map((reply) => (
          <ScheduledRow key={reply.id} reply={reply} />
        ))}
      </Rows>
    </section>
  ));
}

function ScheduledRow({ reply }: { reply: LaterView }) {
  return (
    <Row
      title={
        <Link href={`/conversations/${reply.conversationId}`} className="truncate font-medium hover:underline">
          <bdi>{reply.guest}</bdi>
        </Link>
      }
      detail={
        <>
          <bdi>{reply.body}</bdi>
          <LaterFiles files={reply.files} />
        </>
      }
      facts={
        <>
          {reply.by && <span>{reply.by}</span>}
          <time dateTime={reply.at} title={reply.title} className="text-foreground">
            {reply.when}
          </time>
        </>
      }
    >
      <LaterActions reply={reply} />
    </Row>
  );
}

async function Nothing() {
  const t = await words();
  return (
    <div className="flex flex-col items-center gap-2 py-16 text-center text-muted-foreground">
      <AlarmClock aria-hidden className="size-6" />
      <p>{t('Nothing is scheduled. “Send later” stands behind the arrow beside Send.')}</p>
    </div>
  );
}
