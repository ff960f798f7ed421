import type { Actor } from '@/lib/auth/actor';
import { findKpi } from '@/lib/kpis/kpis';
import { listKpiRows, type Reading, readPanel } from '@/lib/kpis/queries';
import { notFound } from '@/lib/refusal';
import { inboxOf } from './inboxes';
import type { KpiResource, KpiRowResource } from './kpi-resources';
import { moneyShape, time } from './shape';

/** The figures of an inbox, in the order of the screen. */
export async function listFigures(actor: Actor, inbox: string, now: Date): Promise<KpiResource[]> {
  return (await readPanel(actor, inboxOf(inbox), { now })).map(figureShape);
}

function figureShape({ kpi, value, change, found, sellers, currency }: Reading): KpiResource {
  const money = (minor: number) => moneyShape({ minor, currency });
  const parts = kpi.parts(found, { money, member: (id) => sellers.get(id)?.email ?? null });
  const { id, label, unit } = kpi;
  return { id, label, value: unit === 'money' && value !== null ? money(value) : value, unit, change, parts };
}

type Wanted = { limit: number; cursor?: string };

/** A page of the rows behind a figure; one of the other inbox is not found. */
export async function listFigureRows(
  actor: Actor,
  inbox: string,
  id: string,
  { now, ...wanted }: Wanted & { now: Date },
) {
  if (findKpi(id)?.inbox !== inboxOf(inbox)) throw notFound('figure');
  const { rows, nextCursor } = await listKpiRows(actor, id, { now, ...wanted });
  const items = rows.map(
    ({ reservation, guest, review, at, counted }): KpiRowResource => ({
      reservation: { externalId: reservation },
      ...(id === 'guest-chats' && { guest: { externalId: guest } }),
      ...(review !== null && { review: { externalId: review } }),
      ...{ at: time(at), counted },
    }),
  );
  return { items, nextCursor };
}
