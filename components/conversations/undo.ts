import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { reach } from '@/components/ui/reach';
import { undo } from '@/lib/conversations/actions';
import type { ActInput } from '@/lib/conversations/input';
import { forget } from './foreseen';
import { doneWords } from './keys';

/** So many rows go to the server in one call. */
export const AT_ONCE = 100;
const UNDO_MS = 10_000;
const UNDOABLE: ReadonlySet<string> = new Set(['assign', 'move', 'close', 'reopen', 'no-reply-needed']);

type Undoable = { toastId: string; eventIds: string[]; ids: string[]; until: number };

/** The last clicks that can be taken back, for the key. */
let undoable: Undoable | null = null;

type Offer = {
  who: string | null;
  what: string;
  eventIds: string[];
  ids: string[];
  renew: () => void;
  /** The toast that it takes the place of. */
  toastId?: string;
};

/** Tells what is done, with ten seconds to think again: on the toast, and by the key. */
export function offerUndo(act: ActInput, { who, what, eventIds, ids, renew, toastId = uuidv7() }: Offer): void {
  const told = { id: toastId, description: what };
  if (eventIds.length === 0 || !UNDOABLE.has(act.control)) {
    return void toast.success(doneWords(act, who), { ...told, duration: undefined, action: undefined });
  }
  const offer = { toastId, eventIds, ids, until: Date.now() + UNDO_MS };
  undoable = offer;
  toast.success(doneWords(act, who), {
    ...told,
    duration: UNDO_MS,
    action: { label: 'Undo', onClick: () => void takeBack(offer, renew) },
  });
}

/** Takes back what was done last, while there is time. */
export async function undoLast(renew: () => void): Promise<void> {
  if (undoable && undoable.until > Date.now()) await takeBack(undoable, renew);
  else toast('There is nothing to undo any more.');
}

/** The newest first, as they were done last; what cannot be undone does not keep the rest, and is told. */
async function takeBack({ toastId, eventIds, ids }: Undoable, renew: () => void): Promise<void> {
  undoable = null;
  toast.dismiss(toastId);
  forget(ids);
  const isLong = eventIds.length > AT_ONCE;
  const undoing = isLong ? toast.loading(`Undoing for ${rowsText(eventIds.length)}`) : undefined;
  const newestFirst = eventIds.toReversed();
  let undone = 0;
  let reason = '';
  for (let start = 0; start < newestFirst.length; start += AT_ONCE) {
    const result = await reach(undo({ eventIds: newestFirst.slice(start, start + AT_ONCE) }));
    if (result.ok) undone += result.value.undone;
    else reason = result.refusal.detail;
    if (!result.ok && result.refusal.status === 503) break;
  }
  if (isLong) toast.dismiss(undoing);
  const stayed = eventIds.length - undone;
  if (stayed === 0) return void toast(undone > 1 ? `Undone for ${rowsText(undone)}` : 'Undone');
  renew();
  if (undone === 0) return void toast.error(reason);
  toast.warning(`Undone for ${rowsText(undone)}`, {
    description: `${rowsText(stayed)} stayed as they were. ${reason}`.trim(),
  });
}

export function rowsText(count: number): string {
  return count === 1 ? '1 conversation' : `${count.toLocaleString('en')} conversations`;
}
