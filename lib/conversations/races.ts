import type { Saying } from '@/lib/language/messages';
import type { Facet } from './controls';

/** The kinds of events that change what a control looks at. */
export const kindsOf: Record<Facet, readonly string[]> = {
  assigneeId: ['conversation.assigned'],
  sellerId: ['sale.attributed'],
  status: ['conversation.moved', 'conversation.closed', 'conversation.reopened'],
  followUpAt: ['conversation.moved', 'conversation.closed', 'conversation.reopened'],
  waitingSince: ['turn.dismissed', 'conversation.closed'],
  lastMessageId: [],
  escalations: ['conversation.escalated', 'conversation.resolved', 'conversation.closed'],
  funLevel: ['fun_level.set', 'fun_level.rated'],
  assistantMode: ['assistant.mode_set'],
};

/** Facets that a public message changes as surely as a click. */
export const changedByMessages: ReadonlySet<Facet> = new Set(['status', 'followUpAt', 'waitingSince', 'lastMessageId']);

/** Whose messages change it: a reply may assign, a guest opens again, an answer ends the waiting. */
export function authorsOf(facet: Facet): readonly ('guest' | 'agent' | 'assistant')[] {
  if (facet === 'assigneeId') return ['agent'];
  return facet === 'waitingSince' ? ['guest', 'agent', 'assistant'] : ['guest'];
}

/** What came in between: an event, or a message under the kind `guest`, `agent`, `assistant`. */
export type Happening = {
  at: Date;
  kind: string;
  who: string | null;
  isSelf: boolean;
  /** Whom it names, and whether that is who did it. */
  about: string | null;
  isAboutSelf: boolean;
  data: Record<string, unknown>;
};

/** One sentence that names who was quicker. */
export function raceSentence(happening: Happening | undefined, now: Date): Saying {
  if (!happening) return 'This changed a moment ago. Look again.';
  const { kind, isSelf, who, about, data } = happening;
  const values = {
    about: about ?? '',
    reason: String(data.reason),
    level: String(data.level),
    ago: ago(happening.at, now),
  };
  const nameless = { sentence: NAMELESS[kind] ?? 'Somebody' };
  const by = isSelf ? { sentence: 'You // did this' } : (who ?? nameless);
  return { sentence: DEEDS[kind]?.(happening) ?? '{who} changed this {ago}.', values: { ...values, who: by } };
}

const NAMELESS: Record<string, string> = {
  guest: 'The guest',
  assistant: 'The assistant',
  'fun_level.rated': 'The assistant',
};

const DEEDS: Record<string, (happening: Happening) => string> = {
  guest: () => '{who} wrote {ago}.',
  agent: () => '{who} answered {ago}.',
  assistant: () => '{who} answered {ago}.',
  'conversation.assigned': ({ about, isAboutSelf }) =>
    !about
      ? '{who} unassigned this {ago}.'
      : isAboutSelf
        ? '{who} took this {ago}.'
        : '{who} assigned this to {about} {ago}.',
  'sale.attributed': ({ about, isAboutSelf }) =>
    !about
      ? '{who} took the seller off {ago}.'
      : isAboutSelf
        ? '{who} claimed this sale {ago}.'
        : '{who} attributed this sale to {about} {ago}.',
  'conversation.moved': () => '{who} moved this to a later time {ago}.',
  'conversation.closed': () => '{who} closed this {ago}.',
  'conversation.reopened': () => '{who} re-opened this {ago}.',
  'conversation.escalated': ({ data }) =>
    data.reason ? '{who} rang the bell (“{reason}”) {ago}.' : '{who} rang the bell {ago}.',
  'conversation.resolved': () => '{who} switched the bell off {ago}.',
  'fun_level.set': () => '{who} set the fun level to {level} {ago}.',
  'fun_level.rated': () => '{who} rated the fun level {level} {ago}.',
  'assistant.mode_set': () => '{who} changed what the assistant may do here {ago}.',
  'turn.dismissed': () => '{who} marked this as needing no reply {ago}.',
  'action.undone': () => '{who} undid a change of this {ago}.',
};

/** "a moment ago", "4 min ago", "earlier": how the sentence of a race ends. */
export function ago(at: Date, now: Date) {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return { sentence: 'a moment ago' };
  return minutes < 60 ? { sentence: '{n} min ago', values: { n: minutes } } : { sentence: 'earlier' };
}
