import { browserRoute } from '@/lib/browser-route';
import { countUnread } from '@/lib/notices/queries';
import { lookInput } from '@/lib/realtime/input';
import { look } from '@/lib/realtime/mutations';

export const POST = browserRoute({ params: {}, body: lookInput.shape }, async ({ agent, body, now }) => {
  await look(agent, body, now);
  return { unread: await countUnread(agent) };
});
