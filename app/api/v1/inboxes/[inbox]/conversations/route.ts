import { listItems } from '@/lib/api/inboxes';
import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';

export const GET = route(operations.listConversations, async ({ actor, params, query, now }) => ({
  body: await listItems(actor, params.inbox, query, now),
}));
