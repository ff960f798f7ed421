import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { reach } from '@/components/ui/reach';
import { pageWords } from '@/components/words/page-words';
import { perform, performMany } from '@/lib/conversations/actions';
import type { ActInput } from '@/lib/conversations/input';
import { say, type Words } from '@/lib/language/messages';
import { foresee, forget, isForeseen, settle } from './foreseen';
import type { Target } from './keys';
import { deselect } from './selection';
import { AT_ONCE, offerUndo, onItsWay, rowsText } from './undo';

export type Pressing = {
  act: ActInput;
  /** The person that it names. */
  who: string | null;
  /** Asks whether to go on in spite of a warning. */
  warn: (warning: string, targets: Target[]) => void;
  /** Takes the screen up to what is true now. */
  renew: () => void;
};

/** Presses a button of one conversation: foreseen at once, told when done, with ten seconds to undo. */
export async function pressOne(target: Target, pressing: Pressing): Promise<void> {
  if (!isForeseen(target.id, target.seen, pressing.act)) await onItsWay(press(target, pressing));
}

async function press(target: Target, { act, who, warn, renew }: Pressing): Promise<void> {
  foresee(target.id, target.seen, act);
  const result = await reach(perform({ conversationId: target.id, seen: target.seen, act }));
  if (result.ok && result.value.outcome === 'done') settle(target.id);
  else forget([target.id]);
  if (!result.ok) {
    renew();
    return void toast.error(result.refusal.detail);
  }
  const { outcome, detail, eventId } = result.value;
  if (outcome === 'warned') return warn(detail ? say(pageWords(), detail) : '', [target]);
  deselect([target.id]);
  if (outcome === 'done')
    offerUndo(act, { who, what: target.guest, eventIds: eventId ? [eventId] : [], ids: [target.id], renew });
}

type Tally = { done: number; eventIds: string[]; warned: Target[]; told: Map<string, number> };

let isRunning = false;

/**
 * The same for many, a hundred at a time, until all are done or it is stopped. How far it is stands in a toast, as it goes on
 * whatever page is opened meanwhile; rows leave the selection as they are done, so that those that are not reached stay in it.
 */
export async function pressMany(targets: Target[], pressing: Pressing): Promise<void> {
  if (isRunning) return void toast(pageWords()('One after the other: the last one is still on its way.'));
  isRunning = true;
  const runId = uuidv7();
  const tally: Tally = { done: 0, eventIds: [], warned: [], told: new Map() };
  try {
    await runThrough(targets, pressing.act, runId, tally);
  } finally {
    isRunning = false;
  }
  finish(targets, pressing, runId, tally);
}

async function runThrough(targets: Target[], act: ActInput, runId: string, tally: Tally): Promise<void> {
  const t = pageWords();
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  for (let start = 0; start < targets.length && !isStopped; start += AT_ONCE) {
    toast.loading(t('Working on {rows}', { rows: rowsText(targets.length, t) }), {
      id: runId,
      description: start > 0 ? t('{count, number} done', { count: start }) : undefined,
      action: targets.length > AT_ONCE ? { label: t('Stop'), onClick: stop } : undefined,
    });
    const some = targets.slice(start, start + AT_ONCE);
    const items = some.map(({ id, seen }) => ({ conversationId: id, seen }));
    const result = await reach(performMany({ items, act, runId }));
    if (!result.ok) return void toast.error(result.refusal.detail);
    deselect(items.map(({ conversationId }) => conversationId));
    tally.done += result.value.done;
    tally.eventIds.push(...result.value.eventIds);
    for (const { place, isWarning, detail } of result.value.told) {
      if (isWarning) tally.warned.push(some[place]!);
      else {
        const line = say(t, detail);
        tally.told.set(line, (tally.told.get(line) ?? 0) + 1);
      }
    }
  }
}

function finish(targets: Target[], { act, who, warn, renew }: Pressing, runId: string, tally: Tally): void {
  const t = pageWords();
  const { done, eventIds, warned, told } = tally;
  for (const line of refusals(told, t)) toast.error(line);
  const ids = targets.map(({ id }) => id);
  if (done > 0) offerUndo(act, { who, what: rowsText(done, t), eventIds, ids, renew, toastId: runId });
  else toast.dismiss(runId);
  if (warned.length === 0) return;
  warn(t(WAITING, { count: warned.length }), warned);
}

const MORE = 'And {count, plural, one {# conversation} other {# conversations}} more had changed.';

const WAITING =
  '{count, plural, one {One guest still waits} other {# guests still wait}} for an answer, or a task is unfinished.';

/** The commonest reasons first; the rest is only counted. */
function refusals(told: Map<string, number>, t: Words): string[] {
  const [first, ...rest] = [...told].sort(([, a], [, b]) => b - a);
  if (!first) return [];
  const more = rest.reduce((sum, [, count]) => sum + count, 0);
  const line = ([detail, count]: [string, number]) => (count > 1 ? `${detail} (${rowsText(count, t)})` : detail);
  return more > 0 ? [`${line(first)} ${t(MORE, { count: more })}`] : [line(first)];
}
