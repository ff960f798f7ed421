import { languageName } from '@/components/guests/words';
import type { occasionKinds, Trigger } from '@/db/schema';
import { weekdays } from '@/lib/accounts/opening';
import type { ActionRefusal } from '@/lib/actions';
import { conditions } from '@/lib/automations/conditions';
import { reasons } from '@/lib/automations/reasons';
import { variableOf } from '@/lib/automations/variables';
import type { Words } from '@/lib/language/messages';

/** What sets a message off, at once and some time after. */
const eventWords = {
  inquiry: { sentence: 'When an inquiry comes in', after: '{span} after an inquiry came in' },
  requested: { sentence: 'When a booking is requested', after: '{span} after a booking was requested' },
  confirmed: { sentence: 'When a booking is confirmed', after: '{span} after a booking was confirmed' },
  changed: { sentence: 'When a booking is changed', after: '{span} after a booking was changed' },
  cancelled: { sentence: 'When a booking is cancelled', after: '{span} after a booking was cancelled' },
  paid: { sentence: 'When all is paid', after: '{span} after all was paid' },
  review: { sentence: 'When a review comes in', after: '{span} after a review came in' },
} as const satisfies Record<(typeof occasionKinds)[number], { sentence: string; after: string }>;

const anchorWords = {
  'check-in': {
    ...{ sentence: 'At check-in', day: 'On the day of check-in at {at}' },
    ...{ before: '{span} before check-in', after: '{span} after check-in' },
    ...{ daysBefore: '{span} before check-in at {at}', daysAfter: '{span} after check-in at {at}' },
  },
  'check-out': {
    ...{ sentence: 'At check-out', day: 'On the day of check-out at {at}' },
    ...{ before: '{span} before check-out', after: '{span} after check-out' },
    ...{ daysBefore: '{span} before check-out at {at}', daysAfter: '{span} after check-out at {at}' },
  },
} as const;

/** "3 days before check-in at 10:00". */
export function triggerText(trigger: Trigger, t: Words): string {
  if (trigger.on === 'bulk') return t('Once, to many');
  if (trigger.on === 'silence')
    return t('{span} after a failed inquiry fell silent', { span: spanText(trigger.hours * 60, t) });
  if (trigger.on === 'weekday')
    return t('Each {weekday} of the stay at {at}', { weekday: t(weekdays[trigger.weekday - 1]!), at: trigger.at });
  if ('days' in trigger || trigger.on === 'check-in' || trigger.on === 'check-out') return stayText(trigger, t);
  const event = eventWords[trigger.on];
  return trigger.minutes === 0 ? t(event.sentence) : t(event.after, { span: spanText(trigger.minutes, t) });
}

function stayText(trigger: Extract<Trigger, { on: 'check-in' | 'check-out' }>, t: Words): string {
  const anchor = anchorWords[trigger.on];
  if ('minutes' in trigger) {
    if (trigger.minutes === 0) return t(anchor.sentence);
    return t(trigger.minutes < 0 ? anchor.before : anchor.after, { span: spanText(Math.abs(trigger.minutes), t) });
  }
  const { days, at } = trigger;
  if (days === 0) return t(anchor.day, { at });
  return t(days < 0 ? anchor.daysBefore : anchor.daysAfter, { span: spanText(Math.abs(days) * 1440, t), at });
}

/** "3 days", "18 hours", "45 minutes". */
export function spanText(minutes: number, t: Words): string {
  if (minutes % 1440 === 0) return t('{n, plural, one {# day} other {# days}}', { n: minutes / 1440 });
  if (minutes % 60 === 0) return t('{n, plural, one {# hour} other {# hours}}', { n: minutes / 60 });
  return t('{n, plural, one {# minute} other {# minutes}}', { n: minutes });
}

export function conditionLabel(of: string, t: Words): string {
  return t(conditions.find(({ id }) => id === of)?.label ?? of);
}

/** Why a message waits or does not go, in words: "Nothing is known of guest’s phone". */
export function reasonText(reason: string, t: Words): string {
  const colon = reason.indexOf(':');
  const id = colon < 0 ? reason : reason.slice(0, colon);
  const row = reasons.find((each) => each.id === id);
  if (!row) return reason;
  return t(row.label, { detail: colon < 0 ? '' : detailText(id, reason.slice(colon + 1), t) });
}

function detailText(id: string, detail: string, t: Words): string {
  if (id === 'condition') return conditionLabel(detail, t);
  return id === 'empty' ? missingText(detail.split(/,\s*/), t) : detail;
}

/** "Guest’s phone and Amount still owed". */
export function missingText(names: readonly string[], t: Words): string {
  const said = names.map((name) => t(variableOf(name)?.label ?? name));
  return new Intl.ListFormat(t.locale).format(said);
}

export function languagesText(codes: readonly string[], t: Words): string {
  return new Intl.ListFormat(t.locale, { type: 'unit' }).format(codes.map((code) => languageName(code, t)));
}

/** Why what a form would do cannot be shown: mostly because something in it is still to be written. */
export function refusalText({ status, detail }: ActionRefusal, t: Words): string {
  return status === 422 ? t('Shown as soon as the form is complete.') : detail;
}

/** "Lisbon" of "Europe/Lisbon". */
export function placeName(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}
