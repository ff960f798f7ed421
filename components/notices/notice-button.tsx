import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { countUnread } from '@/lib/notices/queries';
import { NoticeCentre } from './notice-centre';

/** The bell of the navigation, with how much is unread. */
export async function NoticeButton() {
  const agent = await requireAgent();
  return <NoticeCentre served={await countUnread(agent)} zone={await viewerZone(agent)} />;
}
