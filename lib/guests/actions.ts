'use server';

import { agentAction } from '@/lib/actions';
import { guestRef, mergeInput } from './input';
import * as mutations from './mutations';

export const mergeGuests = agentAction(mergeInput, mutations.mergeGuests);
export const unmergeGuest = agentAction(guestRef, mutations.unmergeGuest);
