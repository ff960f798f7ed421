import type { Trigger } from '@/db/schema';
import type { RuleInput } from '@/lib/automations/input';
import type { Rule } from '@/lib/automations/queries';

/** A rule as its form and its switch send it. */
export function inputOf(rule: Rule): RuleInput {
  const { id, version, name, trigger, conditions, templates, channel } = rule;
  const { quiet, late, holdsWhenUnhappy, holdsAfterPersonHours } = rule;
  if (trigger.on === 'bulk') throw new Error('A message to many is no rule.');
  return {
    ...{ id, version, name, trigger, conditions, templates, channel },
    ...{ quiet, late, holdsWhenUnhappy, holdsAfterPersonHours },
  };
}

/** What the form of a new rule begins with. */
export function blankRule(language: string): RuleInput {
  return {
    version: 0,
    name: '',
    trigger: { on: 'check-in', days: -3, at: '10:00' },
    conditions: [],
    templates: [{ language, body: '' }],
    channel: null,
    quiet: { from: '22:00', to: '08:00' },
    late: 'send',
    holdsWhenUnhappy: true,
    holdsAfterPersonHours: null,
  };
}

/** A rule as it is written, and the stored one that it began from. */
export type Draft = {
  rule: RuleInput;
  from: RuleInput;
  /** Grows as the fields are filled anew. */
  round: number;
};

/** A draft of what is stored now (`of`). */
export function draftOf(of: RuleInput, round = 0): Draft {
  return { rule: of, from: of, round };
}

/**
 * The draft once `of` is stored: a version that says nothing else is taken as its own, what others saved as long as nothing is
 * written here. Else it stays, behind what is stored, until a person decides.
 */
export function followed(draft: Draft, of: RuleInput): Draft {
  const { rule, from, round } = draft;
  if (of.version === from.version) return draft;
  if (saysSame(of, from) || saysSame(of, rule)) return rebased(draft, of);
  return saysSame(rule, from) ? draftOf(of, round + 1) : draft;
}

/** The draft, to be saved over `of`. */
export function rebased(draft: Draft, of: RuleInput): Draft {
  return { ...draft, from: of, rule: { ...draft.rule, version: of.version } };
}

/** The draft once `sent` is saved: what was written meanwhile is still to be. */
export function saved(draft: Draft, sent: RuleInput): Draft {
  return { ...draft, from: { ...sent, version: draft.from.version } };
}

function saysSame(one: RuleInput, other: RuleInput): boolean {
  return plain(one) === plain(other);
}

/** As text: what is stored comes back with its keys in another order, and without the spaces around its words. */
function plain({ version, ...fields }: RuleInput): string {
  return JSON.stringify(fields, (_, value: unknown) => {
    if (typeof value === 'string') return value.trim();
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The rule as it can be tried before it is whole: nothing is sent under these words. */
export function tried<Written extends Pick<RuleInput, 'name' | 'templates'>>(written: Written): Written {
  return {
    ...written,
    name: written.name.trim() || '…',
    templates: written.templates.map((each) => ({ ...each, body: each.body.trim() || '…' })),
  };
}

export type Unit = 'minutes' | 'hours' | 'days';

/** A trigger as its fields show it. */
export type TriggerForm = {
  on: Exclude<Trigger['on'], 'bulk'>;
  amount: number;
  unit: Unit;
  isBefore: boolean;
  /** Of the listing's clock; empty: the time of check-in or check-out. */
  at: string;
  weekday: number;
};

const PER: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };

export function formOf(trigger: RuleInput['trigger']): TriggerForm {
  const form: TriggerForm = { on: trigger.on, amount: 0, unit: 'days', isBefore: false, at: '', weekday: 1 };
  if ('days' in trigger)
    return { ...form, amount: Math.abs(trigger.days), isBefore: trigger.days <= 0, at: trigger.at };
  if (trigger.on === 'weekday') return { ...form, weekday: trigger.weekday, at: trigger.at };
  const minutes = trigger.on === 'silence' ? trigger.hours * 60 : trigger.minutes;
  const unit = unitOf(Math.abs(minutes));
  return { ...form, amount: Math.abs(minutes) / PER[unit], unit, isBefore: minutes < 0 };
}

export function triggerOf({ on, amount, unit, isBefore, at, weekday }: TriggerForm): RuleInput['trigger'] {
  if (on === 'weekday') return { on, weekday, at: at || '10:00' };
  if (on === 'silence') return { on, hours: (amount * PER[unit]) / 60 };
  if (on !== 'check-in' && on !== 'check-out') return { on, minutes: amount * PER[unit] };
  // Zero before is zero: there is no negative one to send.
  const signed = isBefore && amount !== 0 ? -amount : amount;
  return unit === 'days' && at ? { on, days: signed, at } : { on, minutes: signed * PER[unit] };
}

function unitOf(minutes: number): Unit {
  if (minutes > 0 && minutes % 1440 === 0) return 'days';
  return minutes % 60 === 0 ? 'hours' : 'minutes';
}
