'use server';

import { z } from 'zod';
import { agentRead } from '@/lib/actions';
import { listListings } from './queries';

/** Every listing of the account, to choose from. */
export const listingChoices = agentRead(z.object({}), (agent) => listListings(agent));
