import type { Words } from '@/lib/language/messages';

/** "12 %" of a whole that is not zero. */
export function shareText(part: number, whole: number, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole);
}

/** "12 ms", from a second on "2.4 s"; a dash where nothing is known. */
export function millisText(millis: number | null, { locale }: Words): string {
  if (millis === null) return '—';
  const isLong = millis >= 1000;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: isLong ? 'second' : 'millisecond' },
    maximumFractionDigits: isLong ? 1 : 0,
  }).format(isLong ? millis / 1000 : millis);
}

/** Millionths of a US dollar as money: to the cent, and in more digits what is less. */
export function costText(micros: number, { locale }: Words): string {
  const isSmall = micros > 0 && micros < 10_000;
  return new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency: 'USD' },
    maximumFractionDigits: isSmall ? 6 : 2,
  }).format(micros / 1_000_000);
}

/** Why people reject drafts, by the ids of `lib/assistant/input.ts`. */
export const rejectionWords: Record<string, string> = {
  wrong: 'It is wrong',
  incomplete: 'Something is missing',
  tone: 'The tone is off',
  'not-needed': 'No answer is needed',
  other: 'Something else',
};
