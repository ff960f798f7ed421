import { requireAgent } from '@/lib/auth/session';
import { countUnread, findNotify } from '@/lib/notices/queries';
import { Following } from './following';

/** Keeps every screen of the app true, and its person told. */
export async function Notices() {
  const agent = await requireAgent();
  const [unread, settings] = await Promise.all([countUnread(agent), findNotify(agent)]);
  return <Following position={agent.position} memberId={agent.memberId} unread={unread} settings={settings} />;
}
