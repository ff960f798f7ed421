'use server';

import { agentAction } from '@/lib/actions';
import { laterReplyInput, rescheduleInput, scheduleInput } from './input';
import * as mutations from './mutations';

export const schedule = agentAction(scheduleInput, mutations.schedule);
export const reschedule = agentAction(rescheduleInput, mutations.reschedule);
export const unschedule = agentAction(laterReplyInput, mutations.unschedule);
export const sendLaterNow = agentAction(laterReplyInput, mutations.sendNow);
