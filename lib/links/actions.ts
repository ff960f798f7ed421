'use server';

import { redirect } from 'next/navigation';
import { getDb } from '@/db/client';
import { publicAction } from '@/lib/actions';
import { visitOf } from '@/lib/auth/address';
import { HOME } from '@/lib/auth/return-to';
import { enterSession } from '@/lib/auth/session';
import { acceptInput, resetInput } from './input';
import { acceptInvitation, resetPassword } from './mutations';

export const accept = publicAction(acceptInput, async (headers, input): Promise<void> => {
  await enterSession(await acceptInvitation(await getDb(), visitOf(headers), input));
  redirect(HOME);
});

export const reset = publicAction(resetInput, async (headers, input): Promise<void> => {
  await enterSession(await resetPassword(await getDb(), visitOf(headers), input));
  redirect(HOME);
});
