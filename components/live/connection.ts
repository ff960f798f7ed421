import type { Told } from '@/lib/realtime/frame';

/** What the server tells, with the position that it leads to, where it is one. */
export type Word = { event: Told | 'connected' | 'lost'; data: unknown; id: string | null };

/** `isLeader`: this tab heard it itself, and not from another. */
type Ears = (word: Word, isLeader: boolean) => void;

const NAME = 'bellhop.stream';
const EVENTS: Told[] = ['changes', 'presence', 'notices', 'gone'];

/** Milliseconds until a stream that was refused is asked for again; a server that starts needs a moment. */
const AGAIN = [500, 1000, 2000, 4000, 8000];

/** So many changes the tab that listens keeps, to tell those that open later. */
const KEPT = 300;

/**
 * The browser's one event stream, shared between its tabs: the tab that holds the lock listens and passes everything on, and when
 * it closes the next one takes over where it was. Where a browser has no locks (plain HTTP), the tab in view listens for itself.
 */
export function listen(since: string, hear: Ears): () => void {
  const closing = new AbortController();
  const { signal } = closing;
  let last = since;
  const take: Ears = (word, isLeader) => {
    if (word.id) last = word.id;
    hear(word, isLeader);
  };
  if ('locks' in navigator) shareOne(take, () => last, signal);
  else listenInView(take, () => last, signal);
  return () => closing.abort();
}

function shareOne(take: Ears, last: () => string, signal: AbortSignal): void {
  const others = new BroadcastChannel(NAME);
  signal.addEventListener('abort', () => others.close());
  others.onmessage = ({ data }: MessageEvent<{ word?: Word }>) => data.word && take(data.word, false);
  others.postMessage({ hello: true });
  void navigator.locks.request(NAME, { signal }, () => leadOthers(others, take, last, signal)).catch(() => {});
}

/** A browser has few connections for a site: a tab that nobody sees lets go of its own. */
function listenInView(take: Ears, last: () => string, signal: AbortSignal): void {
  let hidden: AbortController | undefined;
  const follow = () => {
    hidden?.abort();
    if (document.hidden) return;
    hidden = new AbortController();
    void keepOpen(last, (word) => take(word, true), AbortSignal.any([signal, hidden.signal]));
  };
  document.addEventListener('visibilitychange', follow, { signal });
  follow();
}

/** Listens until the tab closes; whoever says hello is told who is where, and what changed lately. */
function leadOthers(others: BroadcastChannel, take: Ears, last: () => string, signal: AbortSignal): Promise<void> {
  const changes: Word[] = [];
  const latest = new Map<Word['event'], Word>();
  others.onmessage = ({ data }: MessageEvent<{ hello?: true }>) => {
    if (data.hello) for (const word of [...latest.values(), ...changes]) others.postMessage({ word });
  };
  const pass = (word: Word) => {
    if (word.event === 'changes') changes.push(word);
    else if (word.event === 'lost') latest.delete('connected');
    else if (word.event !== 'notices') latest.set(word.event, word);
    if (changes.length > KEPT) changes.splice(0, changes.length - KEPT, { ...changes[0]!, data: null });
    others.postMessage({ word });
    take(word, true);
  };
  return keepOpen(last, pass, signal);
}

function keepOpen(last: () => string, pass: (word: Word) => void, signal: AbortSignal): Promise<void> {
  let source: EventSource | undefined;
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`/api/stream?since=${encodeURIComponent(last())}`);
    source.onopen = () => {
      refusals = 0;
      pass({ event: 'connected', data: null, id: null });
    };
    source.onerror = () => {
      pass({ event: 'lost', data: null, id: null });
      // Refused, and not only cut off: the browser itself does not try again. Nor would it know where the others are by now.
      source?.close();
      timer = setTimeout(open, AGAIN[Math.min(refusals++, AGAIN.length - 1)]! * (0.75 + Math.random() / 2));
    };
    for (const event of EVENTS) {
      source.addEventListener(event, ({ data, lastEventId }) =>
        pass({ event, data: JSON.parse(data), id: event === 'changes' ? lastEventId : null }),
      );
    }
  };
  open();
  return new Promise((resolve) => {
    const close = () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    };
    signal.addEventListener('abort', close, { once: true });
  });
}
