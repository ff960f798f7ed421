import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { findRule } from '@/lib/automations/queries';

/** The rule that a page and its title show, read once per request; null where there is none for this agent. */
export const loadRule = cache(async (id: string) => findRule(await requireAgent(), id));
