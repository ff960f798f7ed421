'use server';

import { z } from 'zod';
import { agentRead } from '@/lib/actions';
import { notFound, Refusal } from '@/lib/refusal';
import { tabFor } from './paths';
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

/** The next rows of a list, rendered. `search` is the filters' query string; `pages` asks for several pages at once. */
export const moreRows = agentRead(wanted, async (agent, { inbox, tab: id, search, ...from }) => {
  const tab = tabFor(agent, inbox, id);
  if (!tab) throw notFound('tab');
  const filters = readFilters(search);
  if (!filters.ok) throw new Refusal(422, filters.sentence);
  return readRows(agent, { tab, filters: filters.value, ...from });
});
