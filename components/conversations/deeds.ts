import type { TimelineEvent } from '@/lib/conversations/queries';
import { formatMoney } from '@/lib/format/money';
import { isSaying, say, type Words } from '@/lib/language/messages';
import type { Money } from '@/lib/money';

type Deed = Pick<TimelineEvent, 'kind' | 'data' | 'about' | 'byId'>;

/** What `who` did to a task, with a tag, with the assistant or with a scheduled reply, in a sentence. */
export function deedOf(event: Deed, who: string, t: Words): string {
  const { label, more }: Telling = deeds[event.kind] ?? { label: '{who} changed it' };
  const { title, name } = event.data;
  return (
    t(typeof label === 'string' ? label : label(event), { who, title: String(title), name: String(name) }) +
    (more?.(event, t) ?? '')
  );
}

type Telling = { label: string | ((event: Deed) => string); more?: (event: Deed, t: Words) => string };

const deeds: Partial<Record<Deed['kind'], Telling>> = {
  'task.created': {
    label: '{who} made the task “{title}”',
    more: (event, t) => `${sumOf(event, t)}${forWhom(event, t)}`,
  },
  'task.changed': { label: '{who} changed “{title}”', more: changesOf },
  'task.started': { label: '{who} started “{title}”' },
  'task.paused': { label: '{who} put “{title}” back' },
  'task.finished': { label: '{who} finished “{title}”' },
  'task.cancelled': { label: '{who} cancelled “{title}”' },
  'task.reopened': { label: '{who} re-opened “{title}”' },
  'task.approved': { label: '{who} approved “{title}”', more: sumOf },
  'task.rejected': { label: '{who} rejected “{title}”', more: sumOf },
  'reply.scheduled': { label: '{who} scheduled a reply' },
  'reply.rescheduled': { label: '{who} changed the scheduled reply' },
  'reply.unscheduled': {
    label: ({ data: { guestWrote, isLate, refused } }) => {
      if (guestWrote) return 'The scheduled reply stays here: the guest wrote first';
      if (isLate) return 'The scheduled reply stays here: it could not be sent in time';
      if (isSaying(refused)) return 'The scheduled reply stays here.';
      return '{who} cancelled the scheduled reply';
    },
    more: ({ data: { refused } }, t) => (isSaying(refused) ? ` ${say(t, refused)}` : ''),
  },
  'assistant.mode_set': {
    label: ({ data: { mode } }) => {
      if (mode === 'autopilot') return '{who} lets the assistant answer by itself';
      if (mode === 'copilot') return '{who} lets the assistant draft only';
      return mode === 'off' ? '{who} switched the assistant off' : '{who} lets the assistant do here as in the listing';
    },
  },
  'tag.added': { label: '{who} added the tag “{name}”' },
  'tag.removed': { label: '{who} took the tag “{name}” off' },
};

function sumOf({ data }: Deed, t: Words): string {
  return isMoney(data.amount) ? `, ${formatMoney(data.amount, t)}` : '';
}

function forWhom({ about, byId }: Deed, t: Words): string {
  if (!about || about.id === byId) return '';
  return ` ${t('for {name}', { name: about.name })}`;
}

/** ": amount €50.00 → €60.00, priority high, to be approved again". */
function changesOf(event: Deed, t: Words): string {
  const before = (event.data.before ?? {}) as Record<string, unknown>;
  const parts = Object.entries(changes).flatMap(([field, tell]) => (field in before ? [tell(event, before, t)] : []));
  return parts.length ? `: ${parts.join(', ')}` : '';
}

const changes: Record<string, (event: Deed, before: Record<string, unknown>, t: Words) => string> = {
  title: (_, before, t) => t('was “{title}”', { title: String(before.title) }),
  amount: ({ data }, before, t) =>
    t('amount {before} → {after}', { before: sum(before.amount, t), after: sum(data.amount, t) }),
  priority: ({ data }, _, t) => t('priority {priority}', { priority: t(String(data.priority)) }),
  assigneeId: ({ about }, _, t) => (about ? t('given to {name}', { name: about.name }) : t('given to nobody')),
  dueAt: ({ data }, _, t) => t(data.dueAt ? 'another due time' : 'no due time'),
  approval: (_, __, t) => t('to be approved again'),
};

function sum(value: unknown, t: Words): string {
  return isMoney(value) ? formatMoney(value, t) : t('none');
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
