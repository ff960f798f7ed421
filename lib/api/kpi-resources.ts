import { z } from 'zod';

const moneyOut = z.object({ amount: z.string(), currency: z.string() });

export const kpiResource = z
  .object({
    id: z.string().meta({ example: 'today-sales' }),
    label: z.string(),
    value: z
      .union([z.number(), moneyOut])
      .nullable()
      .meta({ description: 'Money, or a number: rates in percent; null where there is nothing to divide by' }),
    unit: z.enum(['money', 'count', 'percent', 'score']),
    change: z
      .union([z.number(), z.literal('new')])
      .nullable()
      .meta({
        description:
          'This month up to now against the same part of the month before: percent; of rates points, of scores the difference',
      }),
    parts: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What the value is made of; sums are money, a seller is an e-mail' }),
  })
  .meta({ id: 'Kpi' });

const reference = z.object({ externalId: z.string() });

export const kpiRow = z
  .object({
    reservation: reference,
    guest: reference.optional().meta({ description: 'Of guest-chats' }),
    review: reference.optional().meta({ description: 'Of comm-review-rate' }),
    at: z.string().meta({ format: 'date-time', description: 'The instant that put it into the window' }),
    counted: z.boolean(),
  })
  .meta({ id: 'KpiRow' });

export type KpiResource = z.output<typeof kpiResource>;
export type KpiRowResource = z.output<typeof kpiRow>;
