import { moods } from '@/components/conversations/moods';
import { formatMoment, formatWait } from '@/lib/format/time';
import type { Next, ReasonId } from '@/lib/inbox/next';
import type { Words } from '@/lib/language/messages';

export type NextContext = { now: Date; zone: string; slaSeconds: number; t: Words };

/** Why it is this conversation's turn: "Ana has waited 12 min, past the 6 min". */
export function nextWords(next: Next, context: NextContext): string {
  return sentences[next.reason](factsOf(next, context), context.t);
}

type Facts = ReturnType<typeof factsOf>;

const sentences: Record<ReasonId, (facts: Facts, t: Words) => string> = {
  escalated: (facts, t) =>
    facts.why
      ? t('{guest} has waited {waited}, and the bell rings: {why}', facts)
      : t('{guest} has waited {waited}, and the bell rings', facts),
  late: (facts, t) => t('{guest} has waited {waited}, past the {sla}', facts),
  soon: (facts, t) => t('{guest} has waited {waited}: an answer is due in {left}', facts),
  angry: (facts, t) => t('{guest} is in house, {mood}, and has waited {waited}', facts),
  waiting: (facts, t) => t('{guest} has waited {waited}', facts),
  bell: (facts, t) => (facts.why ? t('Escalated {rung} ago: {why}', facts) : t('Escalated {rung} ago', facts)),
  due: (facts, t) => (facts.note ? t('Follow-up, due {due}: {note}', facts) : t('Follow-up, due {due}', facts)),
};

function factsOf({ row, dueAt }: Next, { now, zone, slaSeconds, t }: NextContext) {
  const since = (at: Date | null) => lasted(at ? (now.getTime() - at.getTime()) / 1000 : 0, t);
  return {
    guest: row.guest.name,
    waited: since(row.waitingSince),
    rung: since(row.escalatedAt),
    left: lasted(dueAt ? (dueAt.getTime() - now.getTime()) / 1000 : 0, t),
    sla: lasted(slaSeconds, t),
    mood: t(moods.find(({ level }) => level === row.funLevel)?.word ?? 'unhappy'),
    why: row.escalations.at(-1)?.reason ?? '',
    due: row.followUpAt ? formatMoment(row.followUpAt, now, zone, t) : '',
    note: row.followUpNote ?? '',
  };
}

/** Whole minutes up to an hour, then as a row of the list tells it. */
function lasted(seconds: number, t: Words): string {
  return seconds < 3600
    ? t('{minutes} min', { minutes: Math.max(1, Math.floor(seconds / 60)) })
    : formatWait(seconds, t);
}
