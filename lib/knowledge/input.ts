import { z } from 'zod';
import { audiences, releases } from '@/db/schema';
import { instant } from '@/lib/instants';
import { externalId, text } from '@/lib/text';
import { keptFacts } from './facts';

const title = z.string().trim().pipe(text(300));
const body = z
  .string()
  .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
  .pipe(text(20_000));
const language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/, 'must be a language of two letters, such as en')
  .meta({ description: 'Two letters of ISO 639-1', example: 'en' });
const audience = z.enum(audiences).meta({
  description: '`before`: whoever asks; `after`: confirmed bookings alone; `during`: during the stay alone',
});

/** What an article says, to whom. */
export const articleText = { title, body, language, audience };

/** Empty, as a form says it, is the whole account. */
const listingId = z
  .union([z.uuid('must be the id of a listing'), z.literal('')])
  .nullable()
  .transform((id) => id || null);

const fields = z.strictObject({ ...articleText, listingId });
const articleId = z.uuid('must be the id of an article');

export const addArticleInput = fields;

/** `expected` is what the screen showed of the fields that change. */
export const changeArticleInput = fields.partial().extend({ articleId, expected: fields.partial() });
export const articleRef = z.strictObject({ articleId });

export const replyRef = z.strictObject({ messageId: z.uuid('must be the id of a message') });

/** A table of articles as CSV or JSON, pasted or from a file. */
export const importArticlesInput = z.strictObject({ text: text(500_000) });

/** What the API writes. */
export const articleInput = z.strictObject({
  externalId,
  listing: externalId.optional().meta({ description: "The listing's externalId; omitted: of the whole account" }),
  title: text(300),
  body: text(20_000),
  language,
  audience,
  occurredAt: instant.optional(),
});

const fact = z.strictObject({
  value: z.string().trim().max(500, 'must have at most 500 characters'),
  release: z.enum(releases),
  hoursBefore: z.int().min(0).max(720),
});

/** The facts of a listing that change, each with what the screen showed of it; an empty value takes it away. */
export const setFactsInput = z.strictObject({
  listingId: z.uuid('must be the id of a listing'),
  facts: z
    .array(z.strictObject({ key: z.enum(keptFacts.map(({ key }) => key)), ...fact.shape, expected: fact.nullable() }))
    .max(keptFacts.length)
    .superRefine((all, context) => {
      for (const { key, value, release } of all) {
        const kind = keptFacts.find((each) => each.key === key)!;
        const message =
          value && kind.form === 'link' && !isLink(value)
            ? 'must be a link that begins with https://'
            : kind.isSecret && release === 'anyone'
              ? 'opens a door: it waits for the confirmation'
              : undefined;
        if (message) context.addIssue({ code: 'custom', path: [key], message, input: value });
      }
    }),
});

function isLink(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

export type ArticleFields = z.output<typeof fields>;
export type ChangeArticleInput = z.output<typeof changeArticleInput>;
export type ArticleInput = z.output<typeof articleInput>;
export type SetFactsInput = z.output<typeof setFactsInput>;
