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
export function raceSentence(happening: Happening | undefined, now: Date): string {
  if (!happening) return 'This changed a moment ago. Look again.';
  const { kind, isSelf, who } = happening;
  const subject = isSelf ? 'You' : (who ?? NAMELESS[kind] ?? 'Somebody');
  const verb = VERBS[kind]?.(happening) ?? 'changed this';
  return `${subject} ${verb} ${ago(happening.at, now)}.`;
}

const NAMELESS: Record<string, string> = {
  guest: 'The guest',
  assistant: 'The assistant',
  'fun_level.rated': 'The assistant',
};

const VERBS: Record<string, (happening: Happening) => string> = {
  guest: () => 'wrote',
  agent: () => 'answered',
  assistant: () => 'answered',
  'conversation.assigned': ({ about, isAboutSelf }) =>
    !about ? 'unassigned this' : isAboutSelf ? 'took this' : `assigned this to ${about}`,
  'sale.attributed': ({ about, isAboutSelf }) =>
    !about ? 'took the seller off' : isAboutSelf ? 'claimed this sale' : `attributed this sale to ${about}`,
  'conversation.moved': () => 'moved this to a later time',
  'conversation.closed': () => 'closed this',
  'conversation.reopened': () => 're-opened this',
  'conversation.escalated': ({ data }) => `rang the bell${data.reason ? ` (“${data.reason}”)` : ''}`,
  'conversation.resolved': () => 'switched the bell off',
  'fun_level.set': ({ data }) => `set the fun level to ${data.level}`,
  'fun_level.rated': ({ data }) => `rated the fun level ${data.level}`,
  'turn.dismissed': () => 'marked this as needing no reply',
  'action.undone': () => 'undid a change of this',
};

/** "a moment ago", "4 min ago", "earlier": how the sentence of a race ends. */
export function ago(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return 'a moment ago';
  return minutes < 60 ? `${minutes} min ago` : 'earlier';
}
