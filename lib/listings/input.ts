import { z } from 'zod';
import { clockTime, timezone } from '@/lib/instants';
import { text } from '@/lib/text';

const units = 'must be a whole number from 1 to 1000';

export const listingSettings = z.strictObject({
  listingId: z.uuid(),
  name: text(300).trim(),
  timezone,
  checkInTime: clockTime,
  checkOutTime: clockTime,
  unitCount: z.coerce.number(units).int(units).min(1, units).max(1000, units),
  /** Empty: it stands by itself. */
  parentId: z
    .union([z.uuid(), z.literal('')])
    .default('')
    .transform((id) => id || null),
});

export type ListingSettings = z.output<typeof listingSettings>;
