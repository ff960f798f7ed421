import { z } from 'zod';
import { teams } from '@/db/schema';
import { templateText } from '@/lib/automations/input';
import { text } from '@/lib/text';

const savedReplyId = z.uuid('must be the id of a saved reply');

/** A word without spaces, in small letters: what is typed after the slash. */
const shortcut = z
  .string()
  .transform((typed) => typed.trim().replace(/^\//, '').toLowerCase())
  .pipe(text(30).regex(/^[\p{L}\p{N}_-]+$/u, 'must be one word of letters, digits and dashes'));

const fields = z.strictObject({
  name: z.string().trim().pipe(text(100)),
  shortcut,
  body: templateText,
  team: z.enum(teams).nullable(),
});

export const addSavedReplyInput = fields;

/** `expected` is what the screen showed of the fields that change. */
export const changeSavedReplyInput = fields.partial().extend({ savedReplyId, expected: fields.partial() });
export const savedReplyRef = z.strictObject({ savedReplyId });
export const replyChoicesInput = z.strictObject({ conversationId: z.uuid('must be the id of a conversation') });

export type SavedReplyFields = z.output<typeof fields>;
export type AddSavedReplyInput = z.output<typeof addSavedReplyInput>;
export type ChangeSavedReplyInput = z.output<typeof changeSavedReplyInput>;
