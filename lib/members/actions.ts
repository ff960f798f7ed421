'use server';

import { agentAction } from '@/lib/actions';
import { inviteInput, memberInput, memberRef, passwordInput } from './input';
import {
  changeMember as change,
  changePassword as changeOwnPassword,
  inviteMember,
  makeResetLink,
  removeMember as remove,
} from './mutations';

export const invite = agentAction(inviteInput, inviteMember);

export const changeMember = agentAction(memberInput, change);

export const removeMember = agentAction(memberRef, remove);

export const changePassword = agentAction(passwordInput, changeOwnPassword);

export const resetLink = agentAction(memberRef, makeResetLink);
