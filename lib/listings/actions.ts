'use server';

import { z } from 'zod';
import { agentAction, agentRead } from '@/lib/actions';
import { listingSettings } from './input';
import { changeListing as change } from './mutations';
import { listListings } from './queries';

/** Every listing of the account, to choose from. */
export const listingChoices = agentRead(z.object({}), (agent) => listListings(agent));

export const changeListing = agentAction(listingSettings, change);
