'use server';

import { z } from 'zod';
import { agentAction, agentRead } from '@/lib/actions';
import { mergeTagInput, renameTagInput, taggingInput, tagRef } from './input';
import * as mutations from './mutations';
import { listTagNames } from './queries';

export const addTag = agentAction(taggingInput, mutations.addTag);
export const removeTag = agentAction(taggingInput, mutations.removeTag);
export const renameTag = agentAction(renameTagInput, mutations.renameTag);
export const mergeTag = agentAction(mergeTagInput, mutations.mergeTag);
export const retireTag = agentAction(tagRef, mutations.retireTag);
export const offerTag = agentAction(tagRef, mutations.offerTag);

/** The account's tags, to choose from. */
export const tagChoices = agentRead(z.object({}), (agent) => listTagNames(agent));
