import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import type { ActionResult } from '@/lib/actions';
import { perform, performMany, undo } from '@/lib/conversations/actions';
import type { ActInput } from '@/lib/conversations/input';
import { foresee, forget, isForeseen } from './foreseen';
import { doneWords, type Target } from './keys';

const UNREACHED = 'This did not reach the server. Try again.';
const AT_ONCE = 100;
const UNDO_MS = 10_000;
const UNDOABLE: ReadonlySet<string> = new Set(['assign', 'move', 'close', 'reopen', 'no-reply-needed']);

export type Pressing = {
  act: ActInput;
  /** The person that it names. */
  who: string | null;
  /** Asks whether to go on in spite of a warning. */
  warn: (warning: string, targets: Target[]) => void;
  /** Takes the screen up to what is true now. */
  renew: () => void;
};

/** The last clicks that can be taken back, for the key. */
let undoable: Undoable | null = null;

type Undoable = { toastId: string | number; eventIds: string[]; ids: string[]; until: number };

/** Presses a button of one conversation: foreseen at once, told when done, with ten seconds to undo. */
export async function pressOne(target: Target, { act, who, warn, renew }: Pressing): Promise<void> {
  if (isForeseen(target.id, target.seen, act)) return;
  foresee(target.id, target.seen, act);
  const result = await reach(perform({ conversationId: target.id, seen: target.seen, act }));
  if (!result?.ok || result.value.outcome !== 'done') forget([target.id]);
  if (!result) return void toast.error(UNREACHED);
  if (!result.ok) {
    renew();
    return void toast.error(result.refusal.detail);
  }
  const { outcome, detail, eventId } = result.value;
  if (outcome === 'warned') return warn(detail ?? '', [target]);
  if (outcome === 'done')
    offerUndo(act, { who, what: target.guest, eventIds: eventId ? [eventId] : [], ids: [target.id], renew });
}

export type Progress = { done: number; total: number };

/** The same for many, a hundred at a time, until all are done or it is stopped. */
export async function pressMany(
  targets: Target[],
  { act, who, warn, renew }: Pressing,
  { tell, isStopped }: { tell: (progress: Progress) => void; isStopped: () => boolean },
): Promise<void> {
  const eventIds: string[] = [];
  const told = new Map<string, number>();
  const warned: Target[] = [];
  let done = 0;
  for (let start = 0; start < targets.length && !isStopped(); start += AT_ONCE) {
    const some = targets.slice(start, start + AT_ONCE);
    const items = some.map(({ id, seen }) => ({ conversationId: id, seen }));
    const result = await reach(performMany({ items, act }));
    if (!result?.ok) {
      toast.error(result ? result.refusal.detail : UNREACHED);
      break;
    }
    done += result.value.done;
    eventIds.push(...result.value.eventIds);
    for (const { place, isWarning, detail } of result.value.told) {
      if (isWarning) warned.push(some[place]!);
      else told.set(detail, (told.get(detail) ?? 0) + 1);
    }
    tell({ done: start + some.length, total: targets.length });
  }
  for (const line of refusals(told)) toast.error(line);
  const ids = targets.map(({ id }) => id);
  if (done > 0) offerUndo(act, { who, what: rowsText(done), eventIds, ids, renew });
  if (warned.length > 0) {
    const who = warned.length === 1 ? 'One guest still waits' : `${warned.length} guests still wait`;
    warn(`${who} for an answer, or a task is unfinished.`, warned);
  }
}

/** Takes back what was done last, while there is time. */
export function undoLast(renew: () => void): void {
  if (undoable && undoable.until > Date.now()) void takeBack(undoable, renew);
  else toast('There is nothing to undo any more.');
}

type Offer = { who: string | null; what: string; eventIds: string[]; ids: string[]; renew: () => void };

/** Ten seconds to think again: on the toast, and by the key. */
export function offerUndo(act: ActInput, { who, what, eventIds, ids, renew }: Offer): void {
  const words = doneWords(act, who);
  if (eventIds.length === 0 || !UNDOABLE.has(act.control)) return void toast.success(words, { description: what });
  const offer = { toastId: uuidv7(), eventIds, ids, until: Date.now() + UNDO_MS };
  undoable = offer;
  toast.success(words, {
    id: offer.toastId,
    description: what,
    duration: UNDO_MS,
    action: { label: 'Undo', onClick: () => void takeBack(offer, renew) },
  });
}

async function takeBack({ toastId, eventIds, ids }: Undoable, renew: () => void): Promise<void> {
  undoable = null;
  toast.dismiss(toastId);
  forget(ids);
  let undone = 0;
  for (let start = 0; start < eventIds.length; start += AT_ONCE) {
    const result = await reach(undo({ eventIds: eventIds.slice(start, start + AT_ONCE) }));
    if (!result?.ok) {
      toast.error(result ? result.refusal.detail : UNREACHED);
      return renew();
    }
    undone += result.value.undone;
  }
  toast(undone > 1 ? `Undone for ${rowsText(undone)}` : 'Undone');
}

function rowsText(count: number): string {
  return count === 1 ? '1 conversation' : `${count.toLocaleString('en')} conversations`;
}

/** The commonest reasons first; the rest is only counted. */
function refusals(told: Map<string, number>): string[] {
  const [first, ...rest] = [...told].sort(([, a], [, b]) => b - a);
  if (!first) return [];
  const more = rest.reduce((sum, [, count]) => sum + count, 0);
  const line = ([detail, count]: [string, number]) => (count > 1 ? `${detail} (${count} conversations)` : detail);
  return more > 0 ? [`${line(first)} And ${rowsText(more)} more had changed.`] : [line(first)];
}

/** What a server action answers; null when it could not be reached. */
async function reach<Value>(answer: Promise<ActionResult<Value>>): Promise<ActionResult<Value> | null> {
  try {
    return await answer;
  } catch {
    return null;
  }
}
