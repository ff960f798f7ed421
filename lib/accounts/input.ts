import { z } from 'zod';
import { name, newPassword } from '@/lib/auth/input';
import { timezone } from '@/lib/instants';
import { role, teamsOfMember } from '@/lib/members/input';
import { email, text } from '@/lib/text';

const slug = text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and dashes, such as casa-azul');

const currencies = new Set(Intl.supportedValuesOf('currency'));
const currency = z.string().refine((code) => currencies.has(code), 'must be an ISO 4217 code, such as EUR');

/** On the command line: an account with its first admin, and a person who can sign in at once. */
export const accountInput = z.strictObject({ slug, name, timezone, currency, email, password: newPassword });
export const newMemberInput = z.strictObject({
  account: text(60),
  email,
  name,
  role,
  teams: teamsOfMember,
  password: newPassword,
});

export type AccountInput = z.output<typeof accountInput>;
export type NewMemberInput = z.output<typeof newMemberInput>;
