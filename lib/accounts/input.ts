import { z } from 'zod';
import { name, newPassword } from '@/lib/auth/input';
import { timezone } from '@/lib/instants';
import { role, teamsOfMember } from '@/lib/members/input';
import { email, text } from '@/lib/text';
import { faultOf, inOrder, readSpan } from './opening';

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

/** The settings of an account, in the parts in which they are saved. */
export const generalInput = z.strictObject({ name, timezone, baseCurrency: currency });

const span = z.string().transform((text, context) => {
  const read = readSpan(text);
  if (read) return read;
  context.issues.push({ code: 'custom', message: 'must have a time to open and one to close', input: text });
  return z.NEVER;
});

export const responseInput = z
  .strictObject({
    slaMinutes: wholeNumber(1, 1440),
    opening: z.enum(['always', 'hours']),
    spans: z.array(span).max(70, 'must be at most ten a day').default([]),
  })
  .transform(({ slaMinutes, opening, spans }, context) => {
    const businessHours = opening === 'always' ? null : inOrder(spans);
    const message = businessHours && faultOf(businessHours);
    if (message) context.issues.push({ code: 'custom', message, path: ['spans'], input: spans });
    return { slaSeconds: slaMinutes * 60, businessHours };
  });

export const inboxInput = z.strictObject({
  recentlyConfirmedDays: wholeNumber(1, 365),
  assignOnReply: z
    .literal('on')
    .optional()
    .transform((checked) => checked === 'on'),
});

/** As a form sends it: a text. */
function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
}

export type GeneralInput = z.output<typeof generalInput>;
export type ResponseInput = z.output<typeof responseInput>;
export type InboxInput = z.output<typeof inboxInput>;
export type AccountInput = z.output<typeof accountInput>;
export type NewMemberInput = z.output<typeof newMemberInput>;
