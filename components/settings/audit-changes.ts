import { moodWords } from '@/components/conversations/moods';
import { weekdays } from '@/lib/accounts/opening';
import type { AuditEvent, Names } from '@/lib/events/queries';
import { formatMoney } from '@/lib/format/money';
import { formatExact } from '@/lib/format/time';
import { deviceOf } from './device';

/** One line of an audit's row: a field, what it was if that is known, and what it is. */
export type ChangeLine = { label: string; was?: string; is?: string };

type Context = { zone: string; names: Names };

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
      const line: ChangeLine = { label: labelOf(key) };
      if (key in was) line.was = wordsOf(key, was[key], context);
      if (is[key] !== undefined) line.is = wordsOf(key, is[key], context);
      return saysNothing(line, is[key]) ? [] : [line];
    });
}

function saysNothing({ was, is }: ChangeLine, value: unknown): boolean {
  return was === is || (was === undefined && (is === NONE || value === false));
}

const NONE = 'none';

const SILENT = new Set(
  'id externalId result eventId messageId replyId answeredBy taskId tagId catalogItemId listingId accountId apiKeyId changes'.split(
    ' ',
  ),
);

const LABELS: Record<string, string> = {
  slaSeconds: 'Response time',
  recentlyConfirmedDays: 'Recently confirmed',
  assignOnReply: 'A reply assigns',
  timezone: 'Time zone',
  checkInTime: 'Check-in',
  checkOutTime: 'Check-out',
  unitCount: 'Units',
  parentId: 'Part of',
  assigneeId: 'Assignee',
  sellerId: 'Seller',
  memberId: 'Member',
  userAgent: 'Browser',
  level: 'Fun level',
  funLevel: 'Fun level',
  keepAnyway: 'Kept anyway',
  escalations: 'Bell',
  waitingSince: 'Waiting since',
  followUpAt: 'Until',
  dueAt: 'Due',
};

function labelOf(key: string): string {
  const words = key
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
  return LABELS[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const WORDED: Record<string, (value: unknown) => string | undefined> = {
  slaSeconds: (value) => (typeof value === 'number' ? `${value / 60} min` : undefined),
  recentlyConfirmedDays: (value) => `${value} ${value === 1 ? 'day' : 'days'}`,
  escalations: (count) => (Number(count) > 0 ? 'on' : 'off'),
  level: moodOr,
  funLevel: moodOr,
  userAgent: (value) => (typeof value === 'string' ? deviceOf(value) : undefined),
  businessHours: (value) => (Array.isArray(value) ? hoursInWords(value) : 'always open'),
};

function moodOr(level: unknown): string {
  return typeof level === 'number' ? moodWords(level) : NONE;
}

function wordsOf(key: string, value: unknown, { zone, names }: Context): string | undefined {
  if (WORDED[key]) return WORDED[key](value);
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return INSTANT.test(value) ? formatExact(new Date(value), zone) : nameOr(value, names);
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.join(', ') || NONE : undefined;
  return isMoney(value) ? formatMoney(value) : undefined;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function nameOr(value: string, names: Names): string | undefined {
  return names.get(value) ?? (ID.test(value) ? undefined : value.replace(/^(in|follow)_(progress|up)$/, '$1 $2'));
}

/** "Mon–Fri 09:00–17:30, Sat 10:00–13:00": days in a row with the same hours are told together. */
export function hoursInWords(hours: { weekday: number; opens: string; closes: string }[]): string {
  const days = weekdays.map((name, index) => ({
    name: name.slice(0, 3),
    hours: hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .join(' and '),
  }));
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const [index, { name, hours }] of days.entries()) {
    if (index > 0 && days[index - 1]!.hours === hours) runs.at(-1)!.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  const open = runs.filter((run) => run.hours !== '');
  return (
    open.map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`).join(', ') ||
    'never open'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoney(value: unknown): value is { minor: number; currency: string } {
  return isRecord(value) && typeof value.minor === 'number' && typeof value.currency === 'string';
}
