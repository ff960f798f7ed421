import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { getWholeConversation } from '@/lib/api/threads';

export const GET = route(operations.getConversation, async ({ actor, params }) => ({
  body: await getWholeConversation(actor, params.id),
}));
