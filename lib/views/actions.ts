'use server';

import { agentAction } from '@/lib/actions';
import { changeViewInput, saveViewInput, viewRef } from './input';
import * as mutations from './mutations';

export const saveView = agentAction(saveViewInput, mutations.saveView);
export const changeView = agentAction(changeViewInput, mutations.changeView);
export const removeView = agentAction(viewRef, mutations.removeView);
