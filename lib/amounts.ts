import { z } from 'zod';
import { type Money, minorUnits } from './money';

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .refine((code) => currencies.has(code), 'must be a currency code of ISO 4217 in capitals, such as EUR')
  .meta({ description: 'ISO 4217 code', example: 'EUR' });

/** A price or a payment: never negative, no more decimals than its currency has. */
export const money = z
  .strictObject({ amount: z.string().meta({ description: 'Decimal string', example: '1234.50' }), currency })
  .meta({ id: 'Money' })
  .transform(({ amount, currency }, context): Money => {
    const minor = minorUnits(amount, currency);
    const error = typeof minor === 'object' ? minor.error : minor < 0 ? 'must not be negative' : undefined;
    if (error === undefined) return { minor: minor as number, currency };
    context.issues.push({ code: 'custom', message: error, path: ['amount'], input: amount });
    return z.NEVER;
  });
