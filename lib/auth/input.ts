import { z } from 'zod';
import { scopes } from '@/db/schema';
import { email, text } from '@/lib/text';

/** A person's or a thing's name on one line. */
export const name = text(120)
  .trim()
  .regex(/^\P{Cc}*$/u, 'must stand on one line');

/** A password to be set: long enough to resist guessing, any characters. */
export const newPassword = z
  .string()
  .min(8, 'must have at least 8 characters')
  .max(200, 'must have at most 200 characters');

export const signInInput = z.strictObject({
  email,
  password: z.string().min(1, 'is missing').max(200, 'must have at most 200 characters'),
  returnTo: z.string().optional(),
});

export const nothingInput = z.strictObject({});
export const accountRef = z.strictObject({ accountId: z.uuid() });
export const sessionRef = z.strictObject({ sessionId: z.uuid() });
export const apiKeyRef = z.strictObject({ apiKeyId: z.uuid() });

export const apiKeyInput = z.strictObject({
  name,
  scopes: z
    .array(z.enum(scopes))
    .min(1, 'must name at least one')
    .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
});

export type SignInInput = z.output<typeof signInInput>;
export type ApiKeyInput = z.output<typeof apiKeyInput>;
