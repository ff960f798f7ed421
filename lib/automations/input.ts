import { z } from 'zod';
import { latePolicies, occasionKinds, statuses } from '@/db/schema';
import { text } from '@/lib/text';
import { markersIn } from './markers';
import { faultOf, MAX_TEMPLATE } from './template';

/** A text that may hold variables; one that cannot be rendered is refused by name before it is stored. */
export const templateText = z
  .string()
  .trim()
  .pipe(text(MAX_TEMPLATE))
  .superRefine((template, context) => {
    const fault = faultOf(template);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const minutes = z.int('must be a whole number').min(-525_600).max(525_600);
const days = z.int('must be a whole number').min(-365).max(365);
const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30');
const anchor = z.enum(['check-in', 'check-out']);

export const triggerInput = z.union([
  z.strictObject({ on: z.enum(occasionKinds), minutes: minutes.min(0, 'must not be negative') }),
  z.strictObject({ on: anchor, minutes }),
  z.strictObject({ on: anchor, days, at }),
  z.strictObject({ on: z.literal('weekday'), weekday: z.int().min(1).max(7), at }),
  z.strictObject({ on: z.literal('silence'), hours: z.int().min(1).max(8760) }),
]);

const choices = z.array(z.string().min(1).max(100)).min(1, 'must name at least one').max(500);
const bound = z.int('must be a whole number').min(0, 'must not be negative').max(10_000).nullable();

export const conditionInput = z.discriminatedUnion('if', [
  z.strictObject({ if: z.enum(['channel', 'listing', 'language', 'tag', 'no-tag']), in: choices }),
  z.strictObject({ if: z.enum(['nights', 'guests', 'lead-time']), min: bound, max: bound }),
  z.strictObject({ if: z.literal('paid'), is: z.enum(['paid', 'owing']) }),
]);

const language = z.string().regex(/^[a-z]{2}$/, 'must be a language of two letters, such as en');

/**
 * A rule as its form sends it. `version` is the one that the screen showed: 0 for a new one, under an id that the screen made, so
 * that sending it again after a lost answer adds it once.
 */
export const ruleInput = z.strictObject({
  id: z.uuid().optional(),
  version: z.int().min(0).optional(),
  name: z.string().trim().pipe(text(100)),
  trigger: triggerInput,
  conditions: z.array(conditionInput).max(20),
  templates: z
    .array(z.strictObject({ language, body: templateText }))
    .min(1, 'must have a text')
    .max(20),
  channel: z.string().min(1).max(50).nullable(),
  quiet: z.strictObject({ from: at, to: at }).nullable(),
  late: z.enum(latePolicies),
  holdsWhenUnhappy: z.boolean(),
  holdsAfterPersonHours: z.int().min(1).max(720).nullable(),
});

export const ruleIdInput = z.strictObject({ id: z.uuid('must be the id of a rule') });
export const switchRuleInput = z.strictObject({ id: z.uuid(), isOn: z.boolean() });
/** All rules, in their new order. */
export const orderRulesInput = z.strictObject({ ids: z.array(z.uuid()).max(1000) });

/** A rule as it stands in the form, saved or not, and the conversation whose booking it is tried on. */
export const previewInput = z.strictObject({ rule: ruleInput, conversationId: z.uuid().optional() });
export const differenceInput = z.strictObject({ rule: ruleInput, isOn: z.boolean().default(true) });

const plannedId = z.uuid('must be the id of a planned message');
export const plannedInput = z.strictObject({ plannedId });
/** What the guest is to read as it stands: nothing in it may wait to be filled in. */
const words = z
  .string()
  .trim()
  .pipe(text(MAX_TEMPLATE))
  .refine((body) => markersIn(body).length === 0, {
    error: ({ input }) => `still says ${markersIn(String(input)).join(', ')}: fill it in or take it out`,
  });
/** Other words, another time, or both. */
export const editPlannedInput = z.strictObject({
  plannedId,
  body: words.optional(),
  sendAt: z.iso
    .datetime({ offset: true })
    .transform((said) => new Date(said))
    .optional(),
});
export const optOutInput = z.strictObject({ guestId: z.uuid(), isOut: z.boolean() });

/** To whom one message goes at once: bookings of these listings (all, if none) that are of a status, with a night in these days. */
export const bulkInput = z.strictObject({
  /** Made by the screen, so that sending again after a lost answer goes out once. */
  id: z.uuid(),
  name: z.string().trim().pipe(text(100)),
  listingIds: z.array(z.uuid()).max(1000),
  statuses: z.array(z.enum(statuses)).min(1, 'must name at least one'),
  /** Who stays on at least one of these days, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  templates: ruleInput.shape.templates,
  channel: z.string().min(1).max(50).nullable(),
  /** Conversations that are left out. */
  except: z.array(z.uuid()).max(5000),
});

export type RuleInput = z.output<typeof ruleInput>;
export type PreviewInput = z.output<typeof previewInput>;
export type DifferenceInput = z.output<typeof differenceInput>;
export type EditPlannedInput = z.output<typeof editPlannedInput>;
export type BulkInput = z.output<typeof bulkInput>;

/** Nothing to say beside that it is wanted. */
export const readyMadeInput = z.strictObject({});
export const tryInput = z.strictObject({ q: z.string().trim().max(100) });
