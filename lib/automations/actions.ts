'use server';

import { agentAction, agentRead } from '@/lib/actions';
import { previewBulk, sendBulk, undoBulk } from './bulk';
import { differenceOf } from './difference';
import {
  bulkInput,
  differenceInput,
  editPlannedInput,
  optOutInput,
  orderRulesInput,
  plannedInput,
  previewInput,
  readyMadeInput,
  ruleIdInput,
  ruleInput,
  switchRuleInput,
  tryInput,
} from './input';
import {
  cancelPlanned as cancel,
  editPlanned as edit,
  optOut as optGuestOut,
  sendPlannedNow as sendNow,
} from './interventions';
import {
  addReadyMade as addReadyMadeRules,
  copyRule as copy,
  orderRules as order,
  retireRule as retire,
  saveRule as save,
  switchRule as turn,
} from './mutations';
import { bookingsToTry, previewRule } from './preview';

export const saveRule = agentAction(ruleInput, save);
export const copyRule = agentAction(ruleIdInput, copy);
export const switchRule = agentAction(switchRuleInput, turn);
export const orderRules = agentAction(orderRulesInput, order);
export const retireRule = agentAction(ruleIdInput, retire);
export const addReadyMade = agentAction(readyMadeInput, addReadyMadeRules);
export const tryRule = agentRead(previewInput, (agent, input) => previewRule(agent, input, new Date()));
export const readDifference = agentRead(differenceInput, (agent, input) => differenceOf(agent, input, new Date()));
export const findBookingsToTry = agentRead(tryInput, (agent, { q }) => bookingsToTry(agent, q, new Date()));
export const editPlanned = agentAction(editPlannedInput, (agent, input) => edit(agent, input, new Date()));
export const cancelPlanned = agentAction(plannedInput, (agent, input) => cancel(agent, input, new Date()));
export const sendPlannedNow = agentAction(plannedInput, (agent, input) => sendNow(agent, input, new Date()));
export const optOut = agentAction(optOutInput, (agent, input) => optGuestOut(agent, input, new Date()));
export const tryBulk = agentRead(bulkInput, (agent, input) => previewBulk(agent, input, new Date()));
export const sendToMany = agentAction(bulkInput, (agent, input) => sendBulk(agent, input, new Date()));
export const undoMany = agentAction(ruleIdInput, (agent, input) => undoBulk(agent, input, new Date()));
