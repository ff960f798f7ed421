'use server';

import { redirect } from 'next/navigation';
import { getDb } from '@/db/client';
import { agentAction, publicAction } from '@/lib/actions';
import { visitOf } from './address';
import { accountRef, apiKeyInput, apiKeyRef, nothingInput, sessionRef, signInInput } from './input';
import {
  createApiKey,
  revokeApiKey,
  revokeSession,
  revokeSessions,
  signIn as signInWithPassword,
  switchAccount as switchAccountOf,
} from './mutations';
import { safeReturnTo } from './return-to';
import { enterSession, leaveSession } from './session';

export const signIn = publicAction(signInInput, async (headers, { returnTo, ...input }): Promise<void> => {
  await enterSession(await signInWithPassword(await getDb(), visitOf(headers), input));
  redirect(safeReturnTo(returnTo));
});

export const signOut = agentAction(nothingInput, () => leaveSession());

export const signOutEverywhere = agentAction(nothingInput, async (agent) => {
  await revokeSessions(agent);
  await leaveSession();
});

export const endSession = agentAction(sessionRef, revokeSession);

export const switchAccount = agentAction(accountRef, switchAccountOf);

export const makeApiKey = agentAction(apiKeyInput, createApiKey);

export const endApiKey = agentAction(apiKeyRef, revokeApiKey);
