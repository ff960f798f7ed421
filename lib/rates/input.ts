import { z } from 'zod';
import { currency } from '@/lib/amounts';
import { date } from '@/lib/instants';
import { text } from '@/lib/text';

/** Units of the base currency for one unit of another, as a decimal: what the column keeps without rounding. */
export const rate = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,10})?$/, 'must be a decimal number with a point, such as 0.9215')
  .transform(Number)
  .refine((value) => value > 0, 'must be above zero');

const code = z
  .string()
  .trim()
  .transform((typed) => typed.toUpperCase())
  .pipe(currency);

export const rateInput = z.strictObject({ currency: code, day: date, rate });
export const rateRef = z.strictObject({ currency: code, day: date });
export const ratesImport = z.strictObject({ csv: text(500_000) });

export type RateInput = z.output<typeof rateInput>;
export type RateRef = z.output<typeof rateRef>;
