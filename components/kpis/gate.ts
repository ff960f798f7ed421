import { notFound } from 'next/navigation';
import { inboxesOf } from '@/components/inbox/paths';
import { requireAgent, requireAgentWith, type SessionAgent } from '@/lib/auth/session';
import type { Kpi } from '@/lib/kpis/kpi';
import { findKpi } from '@/lib/kpis/kpis';

/** The figure that a page's URL names, if it is of an inbox of the agent's teams; any other is "not found". */
export async function requireKpi(id: string): Promise<Kpi> {
  return kpiFor(await requireAgent(), id);
}

/** As `requireKpi`, and who exports it: a manager or an admin. */
export async function exportedKpi(id: string): Promise<{ agent: SessionAgent; kpi: Kpi }> {
  const agent = await requireAgentWith('manager');
  return { agent, kpi: kpiFor(agent, id) };
}

function kpiFor(agent: SessionAgent, id: string): Kpi {
  const kpi = findKpi(id);
  return kpi && inboxesOf(agent).includes(kpi.inbox) ? kpi : notFound();
}
