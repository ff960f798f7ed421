import { moodWords } from '@/components/conversations/moods';
import { weekdays } from '@/lib/accounts/opening';
import { modes } from '@/lib/assistant/modes';
import type { AuditEvent, Names } from '@/lib/events/queries';
import { formatMoney } from '@/lib/format/money';
import { formatExact, weekday } from '@/lib/format/time';
import { isSaying, say, type Words } from '@/lib/language/messages';
import { labelOf } from './audit-labels';
import { deviceOf } from './device';

/** One line of an audit's row: a field, what it was if that is known, and what it is. */
export type ChangeLine = { label: string; was?: string; is?: string };

type Context = { zone: string; names: Names; t: Words };

type Data = Record<string, unknown>;

/** What a button's event makes of the facets that it keeps as they were before. */
const MADE: Record<string, (data: Data) => Data> = {
  'conversation.closed': () => ({ status: 'closed' }),
  'conversation.reopened': () => ({ status: 'open' }),
  'conversation.moved': ({ until }) => ({ status: 'follow_up', followUpAt: until, until: undefined }),
  'conversation.escalated': () => ({ escalations: 1 }),
  'conversation.resolved': () => ({ escalations: 0 }),
  'fun_level.set': ({ level }) => ({ funLevel: level, level: undefined }),
  'turn.dismissed': () => ({ waitingSince: null }),
};

/** What an event changed or says, in words; ids without a name and the machinery of an intake are left out. */
export function changeLines(event: Pick<AuditEvent, 'kind' | 'data' | 'actor'>, context: Context): ChangeLine[] {
  const { before, after, ...said } = event.data;
  const was = isRecord(before) ? before : {};
  const made = isRecord(before) ? MADE[event.kind]?.(said) : undefined;
  const is: Data = { ...said, ...(isRecord(after) ? after : {}), ...made };
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys
    .filter((key) => !SILENT.has(key) && !(key === 'memberId' && event.actor === 'system'))
    .flatMap((key) => {
      const line: ChangeLine = { label: labelOf(key, context.t) };
      if (key in was) line.was = wordsOf(key, was[key], context);
      if (is[key] !== undefined) line.is = wordsOf(key, is[key], context);
      return saysNothing(line, is[key], context.t) ? [] : [line];
    });
}

function saysNothing({ was, is }: ChangeLine, value: unknown, t: Words): boolean {
  return was === is || (was === undefined && (is === t(NONE) || value === false));
}

const NONE = 'none';

const SILENT = new Set(
  'id externalId result eventId messageId laterReplyId replyId answeredBy taskId tagId articleId catalogItemId listingId accountId apiKeyId viewId plannedId automationId runId guestId outcome changes'.split(
    ' ',
  ),
);

const WORDED: Record<string, (value: unknown, t: Words) => string | undefined> = {
  slaSeconds: (value, t) => (typeof value === 'number' ? t('{n} min', { n: value / 60 }) : undefined),
  recentlyConfirmedDays: (value, t) => t('{n, plural, one {# day} other {# days}}', { n: Number(value) }),
  escalations: (count, t) => t(Number(count) > 0 ? 'on' : 'off'),
  level: moodOr,
  funLevel: moodOr,
  userAgent: (value, t) => (typeof value === 'string' ? deviceOf(value, t) : undefined),
  businessHours: (value, t) => (Array.isArray(value) ? hoursInWords(value, t) : t('always open')),
  status: stateOr,
  priority: stateOr,
  approval: stateOr,
  kind: stateOr,
  refused: (value, t) => (isSaying(value) ? say(t, value) : undefined),
  role: stateOr,
  mode: modeOr,
  assistantMode: modeOr,
  inboxes: (value, t) =>
    isRecord(value)
      ? t('Sales: {sales}, Support: {support}', { sales: modeOr(value.sales, t), support: modeOr(value.support, t) })
      : undefined,
  sendAbove: percentOr,
  draftAbove: percentOr,
  debounceSeconds: (value, t) => t('{n} s', { n: Number(value) }),
  quietMinutes: (value, t) => t('{n} min', { n: Number(value) }),
};

function modeOr(mode: unknown, t: Words): string {
  if (mode === null || mode === undefined) return t('as in the place above');
  return typeof mode === 'string' && Object.hasOwn(modes, mode)
    ? t(modes[mode as keyof typeof modes].label)
    : String(mode);
}

function percentOr(share: unknown, { locale }: Words): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(share));
}

function moodOr(level: unknown, t: Words): string {
  return typeof level === 'number' ? moodWords(level, t) : t(NONE);
}

/** One of a few words of ours: "follow_up" is "follow up". */
function stateOr(value: unknown, t: Words): string {
  return t(typeof value === 'string' ? value.replace('_', ' ') : NONE);
}

function wordsOf(key: string, value: unknown, { zone, names, t }: Context): string | undefined {
  if (WORDED[key]) return WORDED[key](value, t);
  if (value === null || value === undefined || value === '') return t(NONE);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return INSTANT.test(value) ? formatExact(new Date(value), zone, t) : nameOr(value, names);
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.join(', ') || t(NONE) : undefined;
  return isMoney(value) ? formatMoney(value, t) : undefined;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function nameOr(value: string, names: Names): string | undefined {
  return names.get(value) ?? (ID.test(value) ? undefined : value);
}

/** "Mon–Fri 09:00–17:30, Sat 10:00–13:00": days in a row with the same hours are told together. */
export function hoursInWords(hours: { weekday: number; opens: string; closes: string }[], t: Words): string {
  const days = weekdays.map((_, index) => ({
    name: weekday(`2024-01-0${index + 1}`, t),
    hours: hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .join(t(' and ')),
  }));
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const [index, { name, hours }] of days.entries()) {
    if (index > 0 && days[index - 1]!.hours === hours) runs.at(-1)!.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  const open = runs.filter((run) => run.hours !== '');
  return (
    open.map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`).join(', ') ||
    t('never open')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoney(value: unknown): value is { minor: number; currency: string } {
  return isRecord(value) && typeof value.minor === 'number' && typeof value.currency === 'string';
}
