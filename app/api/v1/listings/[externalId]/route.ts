import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { put } from '@/lib/api/writing';

export const PUT = route(operations.putListing, ({ actor, body, now }) =>
  put(actor, { type: 'listing', input: body }, now),
);
