'use server';

import { agentAction } from '@/lib/actions';
import {
  messageStepInput,
  noteInput,
  performInput,
  performManyInput,
  replyAndInput,
  replyInput,
  simulateGuestInput,
  undoInput,
} from './input';
import * as mutations from './mutations';

export const reply = agentAction(replyInput, mutations.reply);
export const replyAnd = agentAction(replyAndInput, mutations.replyAnd);
export const perform = agentAction(performInput, mutations.perform);
export const performMany = agentAction(performManyInput, mutations.performMany);
export const undo = agentAction(undoInput, mutations.undo);
export const addNote = agentAction(noteInput, mutations.addNote);
export const sendByHand = agentAction(messageStepInput, mutations.sendByHand);
export const confirmArrived = agentAction(messageStepInput, mutations.confirmArrived);
export const sendAgain = agentAction(messageStepInput, mutations.sendAgain);
export const simulateGuest = agentAction(simulateGuestInput, mutations.simulateGuest);
