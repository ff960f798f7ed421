import { listTabs } from '@/lib/api/inboxes';
import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';

export const GET = route(operations.listTabs, async ({ actor, params, query, now }) => ({
  body: await listTabs(actor, params.inbox, query.as, now),
}));
