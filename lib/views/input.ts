import { z } from 'zod';
import { teams } from '@/db/schema';
import { parseFilters } from '@/lib/inbox/filters';
import { text } from '@/lib/text';

const viewId = z.uuid('must be the id of a view');

/** A word or a few, on one line. */
const name = z
  .string()
  .transform((typed) => typed.trim().replace(/\s+/gu, ' '))
  .pipe(text(50));

/** Filters as they stand in the address of a list: what cannot be read is not kept. */
const search = text(4000).refine((kept) => parseFilters(kept).success, 'must be filters of a list');

export const saveViewInput = z.strictObject({
  name,
  inbox: z.enum(teams),
  tab: z.string().max(40),
  search,
  /** A form's box says "on". */
  isShared: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
});
export const changeViewInput = z.strictObject({ viewId, name: name.optional(), isShared: z.boolean().optional() });
export const viewRef = z.strictObject({ viewId });

export type SaveViewInput = z.output<typeof saveViewInput>;
export type ChangeViewInput = z.output<typeof changeViewInput>;
