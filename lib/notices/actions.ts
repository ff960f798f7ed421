'use server';

import { agentAction, agentRead } from '@/lib/actions';
import { notifyInput, pageInput, readInput } from './input';
import * as mutations from './mutations';
import * as queries from './queries';

export const changeNotify = agentAction(notifyInput, mutations.changeNotify);
export const readNotices = agentAction(readInput, (agent, input) => mutations.readNotices(agent, input));

/** What the agent was told, a page at a time. */
export const noticesPage = agentRead(pageInput, queries.listNotices);
