import { z } from 'zod';
import { isStorable } from '@/lib/text';

const guestId = z.uuid('must be the id of a guest');

export const mergeInput = z.strictObject({ keepId: guestId, mergeId: guestId });
export const guestRef = z.strictObject({ guestId });

/** A search as it stands in the address of the guests' list; what is none of ours is passed over. */
export const directorySearch = z.object({
  q: z.string().max(200).refine(isStorable).optional().catch(undefined),
  after: z.string().max(2000).optional().catch(undefined),
});

export type MergeInput = z.output<typeof mergeInput>;
export type GuestRef = z.output<typeof guestRef>;
export type DirectorySearch = z.output<typeof directorySearch>;
