'use server';

import { agentAction } from '@/lib/actions';
import { changeTaskInput, createTaskInput, refundDecisionInput, taskStepInput } from './input';
import * as mutations from './mutations';

export const createTask = agentAction(createTaskInput, mutations.createTask);
export const changeTask = agentAction(changeTaskInput, mutations.changeTask);
export const stepTask = agentAction(taskStepInput, mutations.stepTask);
export const decideRefund = agentAction(refundDecisionInput, mutations.decideRefund);
