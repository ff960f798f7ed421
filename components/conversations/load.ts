import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { findConversation } from '@/lib/conversations/queries';

/** The conversation that a page and its title show, read once per request; null where there is none for this agent. */
export const loadConversation = cache(async (id: string) => findConversation(await requireAgent(), id));
