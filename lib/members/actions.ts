'use server';

import { agentAction } from '@/lib/actions';
import { inviteInput, memberInput, memberRef } from './input';
import { changeMember as change, inviteMember, makeResetLink, removeMember as remove } from './mutations';

export const invite = agentAction(inviteInput, inviteMember);

export const changeMember = agentAction(memberInput, change);

export const removeMember = agentAction(memberRef, remove);

export const resetLink = agentAction(memberRef, makeResetLink);
