'use server';

import { agentAction } from '@/lib/actions';
import { addMacroInput, changeMacroInput, macroRef, runMacroInput } from './input';
import * as mutations from './mutations';

export const addMacro = agentAction(addMacroInput, mutations.addMacro);
export const changeMacro = agentAction(changeMacroInput, mutations.changeMacro);
export const retireMacro = agentAction(macroRef, mutations.retireMacro);
export const offerMacro = agentAction(macroRef, mutations.offerMacro);
export const runMacro = agentAction(runMacroInput, mutations.runMacro);
