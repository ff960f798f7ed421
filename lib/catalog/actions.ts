'use server';

import { agentAction } from '@/lib/actions';
import { addItemInput, changeItemInput, itemRef } from './input';
import * as mutations from './mutations';

export const addItem = agentAction(addItemInput, mutations.addItem);
export const changeItem = agentAction(changeItemInput, mutations.changeItem);
export const retireItem = agentAction(itemRef, mutations.retireItem);
export const offerItem = agentAction(itemRef, mutations.offerItem);
