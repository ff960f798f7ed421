import { type Database, database } from '@/db/client';
import { listen } from '@/db/listen';
import { stopping } from '@/lib/lifecycle';
import { log } from '@/lib/log';
import { CHANNEL } from './channel';
import { Feed, type Listener } from './feed';
import { HEARTBEAT } from './frame';
import { openSessions } from './queries';

/** Milliseconds: between two looks at the sessions (trust.md: out within 5 s), at accounts that were not woken, and heartbeats. */
const SESSIONS = 2500;
const LOOK = 10_000;
const BEAT = 15_000;
/** A browser that took nothing for so many heartbeats is let go: it comes back by itself and is told what it missed. */
const STALLED = 4;

/** All event streams of this process, by account, on one connection that listens. */
export class Hub {
  readonly #feeds = new Map<string, Feed>();
  readonly #stalled = new WeakMap<Listener, number>();
  readonly #closing = new AbortController();

  constructor(private readonly database: Database) {
    const signal = AbortSignal.any([this.#closing.signal, stopping]);
    const onBack = () => this.#feeds.forEach((feed) => void feed.wake());
    void listen(database, CHANNEL, { onWord: (word) => this.#hear(word), onBack, signal }).catch((error: unknown) =>
      log.error({ err: error }, 'stream.deaf'),
    );
    const timers = [
      setInterval(() => void this.#dismiss(), SESSIONS),
      setInterval(() => this.#look(), LOOK),
      setInterval(() => this.#beat(), BEAT),
    ];
    for (const timer of timers) timer.unref();
    signal.addEventListener('abort', () => timers.forEach(clearInterval), { once: true });
    signal.addEventListener('abort', () => this.#endAll(), { once: true });
  }

  join(accountId: string, listener: Listener): () => void {
    const feed = this.#feeds.get(accountId) ?? new Feed(this.database.db, accountId);
    this.#feeds.set(accountId, feed);
    feed.join(listener);
    void feed.wake();
    void feed.lookAround();
    return () => {
      feed.leave(listener);
      // Another may have taken the place of one that was left before.
      if (feed.isEmpty && this.#feeds.get(accountId) === feed) this.#feeds.delete(accountId);
    };
  }

  /** It takes more again. */
  resume(accountId: string, listener: Listener): void {
    void this.#feeds.get(accountId)?.catchUp(listener);
  }

  close(): void {
    this.#closing.abort();
  }

  #hear(word: string): void {
    const [accountId, what] = word.split('/');
    const feed = this.#feeds.get(accountId!);
    if (feed) void (what === 'presence' ? feed.lookAround() : feed.wake());
  }

  #look(): void {
    for (const feed of this.#feeds.values()) {
      void feed.wake();
      void feed.lookAround();
    }
  }

  #beat(): void {
    for (const listener of this.#everyone()) {
      const missed = listener.isReady() ? 0 : (this.#stalled.get(listener) ?? 0) + 1;
      this.#stalled.set(listener, missed);
      if (missed === 0) listener.tell(HEARTBEAT);
      if (missed >= STALLED) listener.end('stalled');
    }
  }

  /** Ends the streams whose sessions no longer let anybody in; while the database is away, nobody can know. */
  async #dismiss(): Promise<void> {
    const everyone = [...this.#everyone()];
    if (everyone.length === 0) return;
    try {
      const ids = [...new Set(everyone.map(({ sessionId }) => sessionId))];
      const open = await openSessions(this.database.db, ids, new Date());
      for (const listener of everyone) if (!open.has(listener.sessionId)) listener.end('gone');
    } catch (error) {
      log.warn({ err: error }, 'stream.sessions_unknown');
    }
  }

  #endAll(): void {
    for (const listener of [...this.#everyone()]) listener.end('stopping');
  }

  *#everyone(): Generator<Listener> {
    for (const feed of this.#feeds.values()) yield* feed.listeners;
  }
}

const shared = globalThis as { [key: symbol]: Promise<Hub> | undefined };
const KEY = Symbol.for('bellhop.hub');

/** The hub of this process, made at first use. */
export function hub(): Promise<Hub> {
  shared[KEY] ??= database().then(
    (opened) => new Hub(opened),
    (error: unknown) => {
      shared[KEY] = undefined;
      throw error;
    },
  );
  return shared[KEY];
}
