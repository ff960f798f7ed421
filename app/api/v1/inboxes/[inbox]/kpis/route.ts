import { listFigures } from '@/lib/api/figures';
import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';

export const GET = route(operations.listKpis, async ({ actor, params, now }) => ({
  body: await listFigures(actor, params.inbox, now),
}));
