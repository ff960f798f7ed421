import type { Inbox } from '@/lib/inbox/tabs';
import type { Kpi } from './kpi';
import { sales } from './sales';
import { support } from './support';

/** Every figure of both panels in the order of the screen (product.md §3). Tiles, tooltips, pages, exports and the API come from these rows. */
export const kpis: Kpi[] = [...sales, ...support];

export function kpisOf(inbox: Inbox): Kpi[] {
  return kpis.filter((kpi) => kpi.inbox === inbox);
}

export function findKpi(id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}
