'use server';

import { agentAction } from '@/lib/actions';
import { generalInput, inboxInput, responseInput } from './input';
import { changeGeneral as general, changeInboxes as inboxes, changeResponse as response } from './mutations';

export const changeGeneral = agentAction(generalInput, general);

export const changeResponse = agentAction(responseInput, response);

export const changeInboxes = agentAction(inboxInput, inboxes);
