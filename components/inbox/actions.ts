'use server';

import { z } from 'zod';
import { viewerZone } from '@/components/shell/viewer-zone';
import { agentRead } from '@/lib/actions';
import type { Agent } from '@/lib/auth/actor';
import { findNext } from '@/lib/inbox/next';
import { countConversations, selectConversations } from '@/lib/inbox/queries';
import { instant } from '@/lib/instants';
import { words } from '@/lib/language/request';
import { notFound, Refusal } from '@/lib/refusal';
import { nextWords } from './next-words';
import { tabFor, tabPath } from './paths';
import { readFilters } from './read-filters';
import { readRows } from './read-rows';

const wanted = z.object({
  inbox: z.string().max(20),
  tab: z.string().max(40),
  search: z.string().max(4000),
  cursor: z.string().max(400),
  pages: z.number().int().min(1).max(100),
  after: z.string().max(60).optional(),
});

const counted = wanted.pick({ inbox: true, tab: true, search: true });
const matching = counted.extend({
  cursor: z.string().max(400).optional(),
  now: instant,
});

/** The next rows of a list, rendered. `search` is the filters' query string; `pages` asks for several pages at once. */
export const moreRows = agentRead(wanted, async (agent, { inbox, tab: id, search, ...from }) => {
  const { tab, filters } = await listOf(agent, inbox, id, search);
  return readRows(agent, { tab, filters, ...from });
});

/** All rows of a list as they stood at `now`, a page at a time, for buttons that are pressed on all of them. */
export const matchingRows = agentRead(matching, async (agent, { inbox, tab: id, search, cursor, now }) => {
  const { tab, filters } = await listOf(agent, inbox, id, search);
  const list = { inbox: tab.inbox, tab: tab.id, filters, cursor, now };
  return selectConversations(agent, { ...list, viewerId: agent.memberId, settings: agent.account });
});

const asked = z.object({ open: z.uuid().nullable(), passed: z.array(z.uuid()).max(50) });

/** Whoever needs an answer most, where, and why in words; null when nobody does. */
export const nextUp = agentRead(asked, async (agent, from) => {
  const now = new Date();
  const next = await findNext(agent, { ...from, now, settings: agent.account });
  if (!next) return null;
  const { slaSeconds } = agent.account;
  const why = nextWords(next, { now, zone: await viewerZone(agent), slaSeconds, t: await words() });
  return { id: next.row.id, path: tabPath(next.inbox, next.tab), why };
});

/** How many rows `matchingRows` would give now. */
export const matchingCount = agentRead(counted, async (agent, { inbox, tab: id, search }) => {
  const { tab, filters } = await listOf(agent, inbox, id, search);
  const list = { inbox: tab.inbox, tab: tab.id, filters, now: new Date() };
  return countConversations(agent, { ...list, viewerId: agent.memberId, settings: agent.account });
});

async function listOf(agent: Pick<Agent, 'teams'>, inbox: string, id: string, search: string) {
  const tab = tabFor(agent, inbox, id);
  if (!tab) throw notFound('tab');
  const filters = readFilters(search, await words());
  if (!filters.ok) throw new Refusal(422, filters.sentence);
  return { tab, filters: filters.value };
}
