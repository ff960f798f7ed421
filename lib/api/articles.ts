import { z } from 'zod';
import { audiences } from '@/db/schema';

const instant = z.string().meta({ format: 'date-time', example: '2026-11-21T18:00:00.000Z' });

/** An article of the knowledge, as the API answers with it. */
export const articleResource = z
  .object({
    id: z.uuid().meta({ description: "Bellhop's own id" }),
    externalId: z.string().meta({ description: "The caller's id" }),
    listing: z.string().nullable().meta({ description: "The listing's externalId; null: of the whole account" }),
    title: z.string(),
    body: z.string(),
    language: z.string().meta({ example: 'en' }),
    audience: z.enum(audiences),
    version: z.int().meta({ description: 'Grows with each change' }),
    retiredAt: instant.nullable().meta({ description: 'Since when it is told to nobody; people decide that' }),
    occurredAt: instant,
  })
  .meta({ id: 'Article' });

export type ArticleResource = z.output<typeof articleResource>;
