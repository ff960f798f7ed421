import { z } from 'zod';

/** A text for people, from 1 to `max` UTF-16 units, that can be stored and shown: no NUL, no half of a character. */
export function text(max: number) {
  return z
    .string()
    .max(max, `must have at most ${max.toLocaleString('en')} characters`)
    .refine((value) => value.trim() !== '', 'must not be empty')
    .refine(isStorable, 'contains a character that cannot be stored')
    .meta({ minLength: 1 });
}

/** PostgreSQL stores no NUL, and a lone surrogate is no character in any encoding. */
export function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed();
}

/** Whether it can be an id of ours at all; the database would choke on another. */
export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** The caller's own id of a thing, compared as it is. */
export const externalId = text(200).meta({
  description: "The caller's id, unique per kind in the account",
  example: 'pms-1042',
});

export const email = z
  .string()
  .max(254, 'must be an e-mail address')
  .refine((value) => isStorable(value) && ADDRESS.test(value), 'must be an e-mail address')
  .toLowerCase()
  .meta({ format: 'email', example: 'maria@example.com' });

const ADDRESS = /^[^\s@"<>(),;:\\]{1,64}@[^\s@"<>(),;:\\]+\.[^\s@"<>(),;:\\.]+$/;
