'use server';

import { agentAction } from '@/lib/actions';
import { mergeTagInput, renameTagInput, taggingInput, tagRef } from './input';
import * as mutations from './mutations';

export const addTag = agentAction(taggingInput, mutations.addTag);
export const removeTag = agentAction(taggingInput, mutations.removeTag);
export const renameTag = agentAction(renameTagInput, mutations.renameTag);
export const mergeTag = agentAction(mergeTagInput, mutations.mergeTag);
export const retireTag = agentAction(tagRef, mutations.retireTag);
export const offerTag = agentAction(tagRef, mutations.offerTag);
