import { z } from 'zod';
import { isStorable } from '@/lib/text';
import { type DraftKind, draftKinds } from './kinds';

/** What stands in the composer by now; empty when nothing does any more. */
export const draftInput = {
  kind: z.enum(draftKinds),
  body: z
    .string()
    .max(20_000, 'must have at most 20,000 characters')
    .refine(isStorable, 'contains a character that cannot be stored'),
  /** When the text that this one goes on from was saved, as the server told; null where it told of none. */
  onto: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
  /** What the same browser sent before and had no answer to: the work of no other hand. */
  unanswered: z.string().max(20_000, 'must have at most 20,000 characters').optional(),
};

export type DraftInput = {
  conversationId: string;
  kind: DraftKind;
  body: string;
  onto: Date | null;
  unanswered?: string;
};
