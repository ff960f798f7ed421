'use server';

import { agentAction } from '@/lib/actions';
import { messageStepInput, noteInput, replyInput, simulateGuestInput } from './input';
import * as mutations from './mutations';

export const reply = agentAction(replyInput, mutations.reply);
export const addNote = agentAction(noteInput, mutations.addNote);
export const sendByHand = agentAction(messageStepInput, mutations.sendByHand);
export const confirmArrived = agentAction(messageStepInput, mutations.confirmArrived);
export const sendAgain = agentAction(messageStepInput, mutations.sendAgain);
export const simulateGuest = agentAction(simulateGuestInput, mutations.simulateGuest);
