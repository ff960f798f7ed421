import { z } from 'zod';

/** An instant of RFC 3339 with an offset, parsed; a day or hour that no calendar has is refused, not rolled over. */
export const instant = z
  .string()
  .transform((text, context): Date => {
    const parsed = parseInstant(text);
    if (parsed) return parsed;
    context.issues.push({ code: 'custom', message: INSTANT, input: text });
    return z.NEVER;
  })
  .meta({ format: 'date-time', description: 'RFC 3339 with an offset', example: '2026-11-21T18:00:00Z' });

/** A day of the calendar that exists, kept as "YYYY-MM-DD". */
export const date = z
  .string()
  .refine(isDate, 'must be a date that exists, as YYYY-MM-DD')
  .meta({ format: 'date', example: '2026-11-21' });

/** A time on the clock of a listing, "HH:MM". */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM, such as 15:00')
  .meta({ example: '15:00' });

/** A zone of the IANA database; offsets such as +01:00 are none. */
export const timezone = z
  .string()
  .refine(isTimezone, 'must be a time zone of the IANA database, such as Europe/Lisbon')
  .meta({ description: 'IANA time zone', example: 'Europe/Lisbon' });

const INSTANT = 'must be an instant that exists, with its offset, such as 2026-11-21T18:00:00Z';
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function parseInstant(text: string): Date | undefined {
  const match = text.length <= 40 ? RFC_3339.exec(text) : null;
  if (!match || !isDate(match[1]!)) return undefined;
  return new Date(text.toUpperCase());
}

/** Within centuries that every part of the product can reckon with. */
function isDate(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const known = new Set(Intl.supportedValuesOf('timeZone'));

function isTimezone(text: string): boolean {
  if (known.has(text)) return true;
  if (!/^[A-Za-z]/.test(text) || text.length > 50) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
