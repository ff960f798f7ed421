import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { listEvents } from '@/lib/api/threads';

export const GET = route(operations.listEvents, async ({ actor, params, query }) => ({
  body: await listEvents(actor, params.id, query),
}));
