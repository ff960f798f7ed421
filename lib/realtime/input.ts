import { z } from 'zod';

/** What a browser's tab says of itself: which conversation its person has before them, and whether they type there. */
export const lookInput = z.strictObject({
  tab: z.uuid('must be a UUID'),
  conversationId: z.uuid('must be the id of a conversation').nullable(),
  typing: z.boolean().default(false),
});

export type LookInput = z.output<typeof lookInput>;
