import { z } from 'zod';
import { catalogKinds, priorities } from '@/db/schema';
import { money } from '@/lib/amounts';
import { text } from '@/lib/text';

const catalogItemId = z.uuid('must be the id of a catalog item');

/** What tasks made from the item begin with, and what kind of task they are. */
const fields = z.strictObject({
  name: z.string().trim().pipe(text(300)),
  kind: z.enum(catalogKinds),
  priority: z.enum(priorities),
  assigneeId: z.uuid('must be the id of a member').nullable(),
  price: money.nullable(),
});

export const addItemInput = fields;

/** `expected` is what the screen showed of the fields that change. */
export const changeItemInput = fields.partial().extend({ catalogItemId, expected: fields.partial() });
export const itemRef = z.strictObject({ catalogItemId });

export type CatalogFields = z.output<typeof fields>;
export type AddItemInput = z.output<typeof addItemInput>;
export type ChangeItemInput = z.output<typeof changeItemInput>;
