import type { Words } from '@/lib/language/messages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the fewest words: "now", "4 min", "3 h", then by the zone's calendar "yesterday", "19 Nov", "19 Nov 2025". */
export function formatAge(at: Date, now: Date, zone: string, t: Words): string {
  const age = now.getTime() - at.getTime();
  if (age < MINUTE) return t('now');
  if (age < HOUR) return t('{n} min', { n: Math.floor(age / MINUTE) });
  if (age < DAY) return t('{n} h', { n: Math.floor(age / HOUR) });
  const days = daysBetween(dateIn(at, zone), dateIn(now, zone));
  return days === 1 ? t('yesterday') : formatDate(dateIn(at, zone), dateIn(now, zone), t);
}

/** How long something has lasted: "4:12" under ten minutes, then "58 min", "3 h", "2 d". */
export function formatWait(seconds: number, t: Words): string {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 600) return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  if (s < 3600) return t('{n} min', { n: Math.floor(s / 60) });
  if (s < 86_400) return t('{n} h', { n: Math.floor(s / 3600) });
  return t('{n} d', { n: Math.floor(s / 86_400) });
}

/** A wait for ears: "4 minutes", "1 hour", "2 days". */
export function spokenWait(seconds: number, t: Words): string {
  const s = Math.max(0, seconds);
  if (s < 3600) return t('{n, plural, one {# minute} other {# minutes}}', { n: Math.floor(s / 60) });
  if (s < 86_400) return t('{n, plural, one {# hour} other {# hours}}', { n: Math.floor(s / 3600) });
  return t('{n, plural, one {# day} other {# days}}', { n: Math.floor(s / 86_400) });
}

/** An instant to come or gone as one would say it: "today 9:00", "tomorrow 9:00", "Fri 9:00", "19 Nov 9:00". */
export function formatMoment(at: Date, now: Date, zone: string, t: Words): string {
  const day = dateIn(at, zone);
  return `${relativeDay(day, dateIn(now, zone), t)} ${formatTime(at, zone)}`;
}

/** "today", "tomorrow", "yesterday", the weekday within six days to come, else the date. Dates are `YYYY-MM-DD`. */
export function relativeDay(day: string, today: string, t: Words): string {
  const days = daysBetween(today, day);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  return days > 1 && days < 7 ? weekday(day, t) : formatDate(day, today, t);
}

/** "9:05" in the zone: a clock of 24 hours in every language. */
export function formatTime(at: Date, zone: string): string {
  return intl('en-GB', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
    .format(at)
    .replace(/^0(?=\d:)/, '');
}

/** Everything, for hovering: "Thu 19 Nov 2026, 18:22 WET". */
export function formatExact(at: Date, zone: string, { locale }: Words): string {
  return intl(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);
}

/** As `formatExact` in the viewer's zone, and, where the listing's clock shows another, in the listing's on a line of its own. */
export function formatExactAt(at: Date, zone: string, listing: string, t: Words): string {
  const [here, there] = [formatExact(at, zone, t), formatExact(at, listing, t)];
  return here === there ? here : `${here}\n${t('at the listing: {time}', { time: there })}`;
}

/** "19 Nov", with the year where it is not today's. */
export function formatDate(day: string, today: string, t: Words): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return utc(t, { day: 'numeric', month: 'short', year }).format(noon(day));
}

/** "12–19 Jun", "28 Jun – 3 Jul", with years where they are not today's. */
export function formatDateRange(from: string, to: string, today: string, t: Words): string {
  const plain = from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === today.slice(0, 4);
  return remembered(`${t.language} ${from} ${to} ${plain}`, () =>
    utc(t, { day: 'numeric', month: 'short', year: plain ? undefined : 'numeric' })
      .formatRange(noon(from), noon(to))
      .replace(/^(\d+)\s–\s(?=\d)/, '$1–'),
  );
}

/** "Fri". */
export function weekday(day: string, t: Words): string {
  return utc(t, { weekday: 'short' }).format(noon(day));
}

/** The calendar day `YYYY-MM-DD` that the zone's clock shows. Every offset there is turns at a quarter of an hour. */
export function dateIn(at: Date, zone: string): string {
  const quarter = Math.floor(at.getTime() / (15 * MINUTE));
  return remembered(`${quarter} ${zone}`, () => {
    const parts = intl('en-GB', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).formatToParts(
      at,
    );
    const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  });
}

/** Calendar days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function utc({ locale }: Words, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return intl(locale, { ...options, timeZone: 'UTC' });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function intl(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

const texts = new Map<string, string>();

/** Intl takes longer than the rest of a row: what was said before is said again, of the last few thousand. */
function remembered(key: string, say: () => string): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  if (texts.size >= 20_000) texts.clear();
  const said = say();
  texts.set(key, said);
  return said;
}
