import { listFigureRows } from '@/lib/api/figures';
import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';

export const GET = route(operations.listKpiRows, async ({ actor, params, query, now }) => ({
  body: await listFigureRows(actor, params.inbox, params.id, { ...query, now }),
}));
