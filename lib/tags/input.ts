import { z } from 'zod';
import { text } from '@/lib/text';

const tagId = z.uuid('must be the id of a tag');
const conversationId = z.uuid('must be the id of a conversation');

/** A word or a few, on one line. */
const name = z
  .string()
  .transform((typed) => typed.trim().replace(/\s+/gu, ' '))
  .pipe(text(50));

export const taggingInput = z.strictObject({ conversationId, name });
export const renameTagInput = z.strictObject({ tagId, name });
export const mergeTagInput = z.strictObject({ tagId, into: tagId });
export const tagRef = z.strictObject({ tagId });

export type TaggingInput = z.output<typeof taggingInput>;
export type RenameTagInput = z.output<typeof renameTagInput>;
export type MergeTagInput = z.output<typeof mergeTagInput>;
