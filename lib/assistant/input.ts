import { z } from 'zod';
import { assistantModes } from '@/db/schema';
import { text } from '@/lib/text';
import { tones } from './tones';

const runId = z.uuid('must be the id of a run');
const conversationId = z.uuid('must be the id of a conversation');
const mode = z.enum(assistantModes);

/** As a form sends it: nothing chosen is as the place above has it. */
const inherited = z.union([mode, z.literal('')]).transform((chosen) => chosen || null);
const seconds = z.coerce.number().int('must be a whole number').min(0, 'must not be negative');
const share = z.coerce.number('must be a number').min(0, 'must be from 0 to 1').max(1, 'must be from 0 to 1');

/** The account's choices, as the form of the settings sends them. */
export const assistantSettingsInput = z
  .strictObject({
    mode,
    sales: inherited,
    support: inherited,
    sendAbove: share,
    draftAbove: share,
    debounceSeconds: seconds.max(600, 'must be at most 600'),
    quietMinutes: seconds.max(1440, 'must be at most 1440'),
    holdingMessage: z.string().trim().max(1000, 'must have at most 1000 characters').default(''),
    forbidden: z.string().max(4000, 'must have at most 4000 characters').default(''),
  })
  .refine((settings) => settings.draftAbove <= settings.sendAbove, {
    path: ['draftAbove'],
    message: 'must not be above the confidence from which it sends',
  })
  .transform(({ sales, support, holdingMessage, forbidden, ...rest }) => ({
    ...rest,
    inboxes: { sales, support },
    holdingMessage: holdingMessage || null,
    forbidden: [...new Set(forbidden.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, 50),
  }));

export const listingModeInput = z.strictObject({ listingId: z.uuid('must be the id of a listing'), mode: inherited });

export const rejectionReasons = ['wrong', 'incomplete', 'tone', 'not-needed', 'other'] as const;
export const rejectDraftInput = z.strictObject({
  runId,
  reason: z.enum(rejectionReasons),
  words: z.string().trim().max(500, 'must have at most 500 characters').optional(),
});
export const regenerateInput = z.strictObject({
  conversationId,
  instruction: z.string().trim().max(500, 'must have at most 500 characters').optional(),
});

export const runInput = z.strictObject({ runId });

/** Of the tasks that a run suggests, by its place. */
export const suggestedTaskInput = z.strictObject({ runId, place: z.int().min(0).max(20) });

/** A message to try on an existing conversation, or as a new inquiry for a listing; nothing of it is kept. */
export const trialInput = z.strictObject({
  listingId: z.uuid('must be the id of a listing'),
  /** The code of a reservation of that listing; empty: a new inquiry. */
  code: z.string().trim().max(100, 'must have at most 100 characters').default(''),
  message: z.string().trim().pipe(text(5000)),
});

const language = z.string().regex(/^[a-z]{2}$/, 'must be a language of two letters, such as en');
const words = z.string().trim().pipe(text(10_000));

export const rewriteInput = z.strictObject({ text: words, tone: z.enum(tones.map(({ id }) => id)) });
export const translateInput = z.strictObject({ text: words, to: language });
export const summarizeInput = z.strictObject({ conversationId, to: language });

export const factCheckInput = z.strictObject({ conversationId, body: z.string().max(20_000) });
export const eraseRunsInput = z.strictObject({ guestId: z.uuid('must be the id of a guest') });

export type AssistantSettingsInput = z.output<typeof assistantSettingsInput>;
export type ListingModeInput = z.output<typeof listingModeInput>;
export type RejectDraftInput = z.output<typeof rejectDraftInput>;
export type RunInput = z.output<typeof runInput>;
export type RegenerateInput = z.output<typeof regenerateInput>;
export type SuggestedTaskInput = z.output<typeof suggestedTaskInput>;
export type TrialInput = z.output<typeof trialInput>;
export type SummarizeInput = z.output<typeof summarizeInput>;
export type FactCheckInput = z.output<typeof factCheckInput>;
