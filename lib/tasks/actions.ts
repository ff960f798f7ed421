'use server';

import { z } from 'zod';
import { agentAction, agentRead } from '@/lib/actions';
import { changeTaskInput, createTaskInput, refundDecisionInput, taskStepInput } from './input';
import * as mutations from './mutations';
import { listChoices } from './queries';

export const createTask = agentAction(createTaskInput, mutations.createTask);
export const changeTask = agentAction(changeTaskInput, mutations.changeTask);
export const stepTask = agentAction(taskStepInput, mutations.stepTask);
export const decideRefund = agentAction(refundDecisionInput, mutations.decideRefund);

/** Catalog items and colleagues, to choose from. */
export const taskChoices = agentRead(z.object({}), (agent) => listChoices(agent));
