import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { reach } from '@/components/ui/reach';
import { pageWords } from '@/components/words/page-words';
import { undo } from '@/lib/conversations/actions';
import type { ActInput } from '@/lib/conversations/input';
import type { Words } from '@/lib/language/messages';
import { forget } from './foreseen';
import { doneWords } from './keys';

/** So many rows go to the server in one call. */
export const AT_ONCE = 100;
const UNDO_MS = 10_000;
const UNDOABLE: ReadonlySet<string> = new Set(['assign', 'move', 'close', 'reopen', 'no-reply-needed', 'assistant']);

type Undoable = { toastId: string; eventIds: string[]; ids: string[]; until: number };

/** The last clicks that can be taken back, for the key. */
let undoable: Undoable | null = null;

/** Ends when the click that was made last has been told: to undo means that one, not the one before it. */
let underWay: Promise<void> = Promise.resolve();

/** A click that may have to be undone before it has been answered. */
export function onItsWay(click: Promise<void>): Promise<void> {
  underWay = click.catch(() => {});
  return click;
}

type Offer = {
  what: string;
  eventIds: string[];
  ids: string[];
  renew: () => void;
  /** The toast that it takes the place of. */
  toastId?: string;
};

/** Tells what is done, with ten seconds to think again: on the toast, and by the key. */
export function offerUndo(act: ActInput, { who, eventIds, ...offer }: Offer & { who: string | null }): void {
  offerBack(doneWords(act, who, pageWords()), { ...offer, eventIds: UNDOABLE.has(act.control) ? eventIds : [] });
}

/** The same in these words, for what is known to be undoable. */
export function offerBack(words: string, { what, eventIds, ids, renew, toastId = uuidv7() }: Offer): void {
  const t = pageWords();
  const told = { id: toastId, description: what };
  if (eventIds.length === 0) return void toast.success(words, { ...told, duration: undefined, action: undefined });
  const offer = { toastId, eventIds, ids, until: Date.now() + UNDO_MS };
  undoable = offer;
  toast.success(words, {
    ...told,
    duration: UNDO_MS,
    action: { label: t('Undo'), onClick: () => void takeBack(offer, renew) },
  });
}

/** Takes back what was done last, while there is time; what is still on its way first arrives. */
export async function undoLast(renew: () => void): Promise<void> {
  await underWay;
  if (undoable && undoable.until > Date.now()) await takeBack(undoable, renew);
  else toast(pageWords()('There is nothing to undo any more.'));
}

/** The newest first, as they were done last; what cannot be undone does not keep the rest, and is told. */
async function takeBack({ toastId, eventIds, ids }: Undoable, renew: () => void): Promise<void> {
  const t = pageWords();
  undoable = null;
  toast.dismiss(toastId);
  forget(ids);
  const isLong = eventIds.length > AT_ONCE;
  const undoing = isLong ? toast.loading(t('Undoing for {rows}', { rows: rowsText(eventIds.length, t) })) : undefined;
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
  const isMany = undone > 1 && ids.length !== 1;
  if (stayed === 0) return void toast(isMany ? t('Undone for {rows}', { rows: rowsText(undone, t) }) : t('Undone'));
  renew();
  if (undone === 0) return void toast.error(reason);
  toast.warning(t('Undone for {rows}', { rows: rowsText(undone, t) }), {
    description: `${t('{rows} stayed as they were.', { rows: rowsText(stayed, t) })} ${reason}`.trim(),
  });
}

export function rowsText(count: number, t: Words): string {
  return t('{count, plural, one {# conversation} other {# conversations}}', { count });
}
