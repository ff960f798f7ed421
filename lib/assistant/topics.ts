import type { Status } from '@/lib/reservations/history';
import { subjectOf } from './concepts';
import { decisions } from './lexicon/decisions';
import { injection, machineMarks } from './lexicon/injection';
import { find, phrasebook, wordsOf } from './lexicon/phrases';
import { urgent } from './lexicon/urgent';

/**
 * What a person has to see: `person` the guest wants one, `emergency` cannot wait, `decision` is not the assistant's to make.
 * One that `endsWith` the confirmation is a matter of course afterwards.
 */
export type Topic = {
  id: string;
  label: string;
  kind: 'person' | 'emergency' | 'decision';
  endsWith?: 'confirmation';
};

const topics = {
  person: { label: 'A person is asked for', kind: 'person' },
  fire: { label: 'Fire or smoke', kind: 'emergency' },
  gas: { label: 'Gas', kind: 'emergency' },
  flood: { label: 'Water damage', kind: 'emergency' },
  injury: { label: 'Injury or illness', kind: 'emergency' },
  crime: { label: 'Crime or intruders', kind: 'emergency' },
  'locked-out': { label: 'Locked out', kind: 'emergency' },
  danger: { label: 'Danger', kind: 'emergency' },
  legal: { label: 'Legal threat', kind: 'emergency' },
  discrimination: { label: 'Discrimination', kind: 'emergency' },
  chargeback: { label: 'Chargeback', kind: 'emergency' },
  refund: { label: 'Refund', kind: 'decision' },
  discount: { label: 'Discount', kind: 'decision' },
  price: { label: 'Price', kind: 'decision' },
  availability: { label: 'Availability', kind: 'decision' },
  change: { label: 'Change of booking', kind: 'decision' },
  'early-late': { label: 'Early or late times', kind: 'decision' },
  complaint: { label: 'Complaint', kind: 'decision' },
  lost: { label: 'Something left behind', kind: 'decision' },
  damage: { label: 'Damage', kind: 'decision' },
  'other-guests': { label: 'Other guests', kind: 'decision' },
  access: { label: 'Access or address', kind: 'decision', endsWith: 'confirmation' },
} as const satisfies Record<string, Omit<Topic, 'id'>>;

const book = phrasebook({ ...urgent, ...decisions, harmless: `${urgent.harmless}\n${decisions.harmless}` });
const orders = phrasebook(injection);

/** What a text speaks of that a person has to see, each once, the most urgent first; with a status, what that booking leaves open. */
export function topicsIn(text: string, status?: Status): Topic[] {
  const ids = new Set(find(book, wordsOf(text)).map(({ id }) => id));
  const said: Topic[] = Object.entries(topics).flatMap(([id, topic]) => (ids.has(id) ? [{ id, ...topic }] : []));
  return said.filter(({ endsWith }) => !(endsWith === 'confirmation' && status === 'confirmed'));
}

/** Whether a text gives orders to a machine. */
export function isInjection(text: string): boolean {
  return machineMarks.test(text) || find(orders, wordsOf(text)).length > 0;
}

/** Which of the admin's plain words a text speaks of, by stem, and in other languages by concept. */
export function forbiddenIn(text: string, forbidden: string[]): string[] {
  const subject = subjectOf(text);
  return forbidden.filter((phrase) => {
    if (find(phrasebook({ phrase: phrase.replaceAll(',', ' ') }), wordsOf(text)).length > 0) return true;
    const { concepts, stems } = subjectOf(phrase);
    const isOf =
      [...concepts].every((id) => subject.concepts.has(id)) && [...stems].every((stem) => subject.stems.has(stem));
    return concepts.size + stems.size > 0 && isOf;
  });
}
