import type { Condition, Trigger } from '@/db/schema';
import { dateIn, daysBetween } from '@/lib/format/time';
import type { Facts, Rule } from './plan';

type Row = { id: Condition['if']; label: string } & (
  | { of: 'choice'; values: (facts: Facts) => readonly string[]; isNot?: true }
  | { of: 'range'; value: (facts: Facts) => number | null; least: number }
  | { of: 'paid' }
);

/** What a rule can ask of a booking; all that it asks must hold (product.md §7). */
export const conditions = [
  { id: 'channel', label: 'Channel', of: 'choice', values: ({ reservation }) => [reservation.channel] },
  { id: 'listing', label: 'Listing', of: 'choice', values: ({ listing }) => [listing.id] },
  { id: 'nights', label: 'Nights', of: 'range', value: nights, least: 1 },
  { id: 'guests', label: 'Guests', of: 'range', value: party, least: 1 },
  { id: 'lead-time', label: 'Days from booking to check-in', of: 'range', value: leadTime, least: 0 },
  { id: 'paid', label: 'Payment', of: 'paid' },
  { id: 'language', label: 'Language', of: 'choice', values: language },
  { id: 'tag', label: 'Tag', of: 'choice', values: ({ tags }) => tags },
  { id: 'no-tag', label: 'Without the tag', of: 'choice', values: ({ tags }) => tags, isNot: true },
] as const satisfies readonly Row[];

const byId: ReadonlyMap<string, Row> = new Map(conditions.map((row) => [row.id, row]));

/** The first of a rule's conditions that a booking does not meet. */
export function unmet(asked: readonly Condition[], facts: Facts): Condition['if'] | null {
  return asked.find((condition) => !holds(condition, facts))?.if ?? null;
}

/** Whether a booking meets a condition; what is not known of it is not met. */
export function holds(condition: Condition, facts: Facts): boolean {
  const row = byId.get(condition.if);
  if ('in' in condition && row?.of === 'choice')
    return row.values(facts).some((value) => condition.in.includes(value)) !== Boolean(row.isNot);
  if ('min' in condition && row?.of === 'range') return within(condition, row.value(facts));
  const { balanceMinor } = facts.reservation;
  if ('is' in condition && balanceMinor !== null) return balanceMinor > 0 === (condition.is === 'owing');
  return false;
}

type Range = { min: number | null; max: number | null };

function within({ min, max }: Range, value: number | null): boolean {
  return value !== null && value >= (min ?? value) && value <= (max ?? value);
}

function nights({ reservation }: Facts): number {
  return daysBetween(reservation.checkIn, reservation.checkOut);
}

function party({ reservation: { adults, children } }: Facts): number | null {
  return adults === null && children === null ? null : (adults ?? 0) + (children ?? 0);
}

/** From the day of the sale, or of the inquiry while there is none, by the listing's calendar. */
function leadTime({ reservation, listing }: Facts): number {
  const booked = reservation.soldAt ?? reservation.firstKnownAt;
  return daysBetween(dateIn(booked, listing.timezone), reservation.checkIn);
}

function language({ guest }: Facts): string[] {
  return guest.language ? [guest.language.slice(0, 2).toLowerCase()] : [];
}

export type Fault = { path: string; message: string };

/** What of a rule can never come true, by name and where it stands in the form. */
export function faultsOf(rule: Pick<Rule, 'trigger' | 'conditions' | 'quiet' | 'late'>): Fault[] {
  return [
    ...rule.conditions.flatMap((condition, index) => faultsOfOne(condition, `conditions.${index}`)),
    ...rule.conditions.flatMap((condition, index) =>
      rule.conditions
        .slice(0, index)
        .flatMap((other) => (excludes(other, condition) ? [clash(other, condition, index)] : [])),
    ),
    ...rule.conditions.flatMap((condition, index) => {
      const message = neverMet(rule, condition);
      return message ? [{ path: `conditions.${index}`, message }] : [];
    }),
    ...(rule.quiet && rule.quiet.from === rule.quiet.to
      ? [{ path: 'quiet.to', message: 'must differ from when the quiet hours begin' }]
      : []),
  ];
}

function faultsOfOne(condition: Condition, path: string): Fault[] {
  if (!('min' in condition)) return [];
  const { min, max } = condition;
  const row = byId.get(condition.if);
  const least = row?.of === 'range' ? row.least : 0;
  if (min === null && max === null) return [{ path, message: 'must say at least or at most how many' }];
  if (min !== null && max !== null && min > max)
    return [{ path: `${path}.min`, message: `is more than at most ${max}: no booking has both` }];
  return max !== null && max < least ? [{ path: `${path}.max`, message: 'is less than any booking has' }] : [];
}

function clash(one: Condition, other: Condition, index: number): Fault {
  const names = one.if === other.if ? labelOf(other) : `${labelOf(one)} and ${labelOf(other)}`;
  return { path: `conditions.${index}`, message: `contradicts another condition (${names}): no booking meets both` };
}

function labelOf(condition: Condition): string {
  return byId.get(condition.if)?.label ?? condition.if;
}

/** Whether no booking can meet both. A booking has one channel, listing and language, and any number of tags. */
function excludes(one: Condition, other: Condition): boolean {
  if ('in' in one && 'in' in other) {
    const kinds = [one.if, other.if].sort().join();
    const [asked, refused] = one.if === 'tag' ? [one, other] : [other, one];
    if (kinds === 'no-tag,tag') return asked.in.every((tag) => refused.in.includes(tag));
    return one.if === other.if && !one.if.endsWith('tag') && !one.in.some((value) => other.in.includes(value));
  }
  if ('is' in one && 'is' in other) return one.is !== other.is;
  if ('min' in one && 'min' in other && one.if === other.if)
    return (
      (one.min ?? 0) > (other.max ?? Number.POSITIVE_INFINITY) ||
      (other.min ?? 0) > (one.max ?? Number.POSITIVE_INFINITY)
    );
  return false;
}

/** Why nothing that meets this condition would ever be sent by such a rule. */
function neverMet({ trigger, late }: Pick<Rule, 'trigger' | 'late'>, condition: Condition): string | null {
  if (condition.if === 'paid' && trigger.on === 'paid' && condition.is === 'owing')
    return 'is never met once nothing is owed any more';
  if (!('max' in condition) || condition.max === null) return null;
  if (condition.if === 'lead-time' && late === 'skip' && daysBefore(trigger) > condition.max)
    return `is never met in time: a booking made at most ${condition.max} days before check-in is late, and late ones are skipped`;
  if (condition.if === 'nights' && daysInto(trigger) > condition.max)
    return `is never met in time: a stay of at most ${condition.max} nights is over by then`;
  return null;
}

const DAY_MINUTES = 1440;

/** By how many days of the calendar, at least, it is due before the day of check-in. */
function daysBefore(trigger: Trigger): number {
  if (trigger.on !== 'check-in') return 0;
  if ('days' in trigger) return -trigger.days;
  return Math.ceil((-trigger.minutes - DAY_MINUTES + 1) / DAY_MINUTES);
}

/** By how many days of the calendar, at least, it is due after the day of check-in. */
function daysInto(trigger: Trigger): number {
  if (trigger.on !== 'check-in') return 0;
  return 'days' in trigger ? trigger.days : Math.floor(trigger.minutes / DAY_MINUTES);
}
