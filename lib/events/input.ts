import { z } from 'zod';
import { date } from '@/lib/instants';

export const actors = ['assistant', 'automation', 'api_key', 'system'] as const;

const given = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => value || undefined, schema.optional().catch(undefined));

/** The audit's filters as they stand in an address; what is none of ours is passed over. */
export const auditFilters = z.object({
  /** A member's id, or what acts without being one. */
  who: given(z.union([z.uuid(), z.enum(actors)])),
  kind: given(
    z
      .string()
      .regex(/^[a-z-]+(_[a-z]+)*\.[a-z_]+$/)
      .max(60),
  ),
  /** Days of the account's calendar, both included. */
  from: given(date),
  to: given(date),
  before: given(z.string().max(80)),
});

export type AuditFilters = z.output<typeof auditFilters>;
