'use server';

import { agentAction } from '@/lib/actions';
import { rateInput, rateRef, ratesImport } from './input';
import { addRate as add, changeRate as change, importRates as importAll, removeRate as remove } from './mutations';

export const addRate = agentAction(rateInput, add);

export const changeRate = agentAction(rateInput, change);

export const removeRate = agentAction(rateRef, remove);

export const importRates = agentAction(ratesImport, importAll);
