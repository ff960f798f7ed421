import type { TimelineEvent } from '@/lib/conversations/queries';
import { formatMoney } from '@/lib/format/money';
import type { Money } from '@/lib/money';

type Deed = Pick<TimelineEvent, 'kind' | 'data' | 'about' | 'byId'>;

/** What somebody did to a task or with a tag, in words that follow their name. */
export function deedOf(event: Deed): string {
  return words[event.kind]?.(event) ?? 'changed it';
}

const words: Partial<Record<Deed['kind'], (event: Deed) => string>> = {
  'task.created': (event) => `made the task ${quoted(event)}${sumOf(event)}${forWhom(event)}`,
  'task.changed': changed,
  'task.started': (event) => `started ${quoted(event)}`,
  'task.paused': (event) => `put ${quoted(event)} back`,
  'task.finished': (event) => `finished ${quoted(event)}`,
  'task.cancelled': (event) => `cancelled ${quoted(event)}`,
  'task.reopened': (event) => `re-opened ${quoted(event)}`,
  'task.approved': (event) => `approved ${quoted(event)}${sumOf(event)}`,
  'task.rejected': (event) => `rejected ${quoted(event)}${sumOf(event)}`,
  'tag.added': ({ data }) => `added the tag “${data.name}”`,
  'tag.removed': ({ data }) => `took the tag “${data.name}” off`,
};

function quoted({ data }: Deed): string {
  return `“${data.title}”`;
}

function sumOf({ data }: Deed): string {
  return isMoney(data.amount) ? `, ${formatMoney(data.amount)}` : '';
}

function forWhom({ about, byId }: Deed): string {
  if (!about || about.id === byId) return '';
  return ` for ${about.name}`;
}

/** "changed “Towels”: amount €50.00 → €60.00, priority high, to be approved again". */
function changed(event: Deed): string {
  const before = (event.data.before ?? {}) as Record<string, unknown>;
  const parts = Object.entries(changes).flatMap(([field, tell]) => (field in before ? [tell(event, before)] : []));
  return `changed ${quoted(event)}${parts.length ? `: ${parts.join(', ')}` : ''}`;
}

const changes: Record<string, (event: Deed, before: Record<string, unknown>) => string> = {
  title: (_, before) => `was “${before.title}”`,
  amount: ({ data }, before) => `amount ${sum(before.amount)} → ${sum(data.amount)}`,
  priority: ({ data }) => `priority ${data.priority}`,
  assigneeId: ({ about }) => (about ? `given to ${about.name}` : 'given to nobody'),
  dueAt: ({ data }) => (data.dueAt ? 'another due time' : 'no due time'),
  approval: () => 'to be approved again',
};

function sum(value: unknown): string {
  return isMoney(value) ? formatMoney(value) : 'none';
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
