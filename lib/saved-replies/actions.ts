'use server';

import { agentAction, agentRead } from '@/lib/actions';
import { addSavedReplyInput, changeSavedReplyInput, replyChoicesInput, savedReplyRef } from './input';
import * as mutations from './mutations';
import { listReplyChoices } from './queries';

export const addSavedReply = agentAction(addSavedReplyInput, mutations.addSavedReply);
export const changeSavedReply = agentAction(changeSavedReplyInput, mutations.changeSavedReply);
export const retireSavedReply = agentAction(savedReplyRef, mutations.retireSavedReply);
export const offerSavedReply = agentAction(savedReplyRef, mutations.offerSavedReply);

/** The saved replies of a conversation in its own words, to choose from. */
export const replyChoices = agentRead(replyChoicesInput, (agent, input) => listReplyChoices(agent, input, new Date()));
