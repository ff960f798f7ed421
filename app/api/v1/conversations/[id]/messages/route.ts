import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { listMessages } from '@/lib/api/threads';

export const GET = route(operations.listMessages, async ({ actor, params, query }) => ({
  body: await listMessages(actor, params.id, query),
}));
