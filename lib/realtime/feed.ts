import { setTimeout as after } from 'node:timers/promises';
import type { Db } from '@/db/client';
import { log } from '@/lib/log';
import { type Mail, readMail } from '@/lib/notices/queries';
import { frame } from './frame';
import type { Position } from './position';
import { type News, readNews, readPresence } from './queries';

/** A browser that listens. It keeps a place and no messages, so that one that stalls costs nothing but that. */
export type Listener = {
  memberId: string;
  sessionId: string;
  /** What its browser has seen; null: nothing that counts. */
  position: Position | null;
  isReady: () => boolean;
  tell: (frame: string) => void;
  end: (reason: 'gone' | 'stopping' | 'stalled') => void;
};

type Place = { told: number; presence: string; isCatchingUp: boolean };

/** Milliseconds between two looks at the events: a burst is told at once and then in a few words. */
const REST = 40;
const TRY_AGAIN = 1000;

/** What the browsers of one account are told: that something changed (`events` says what), who is where, what is for them. */
export class Feed {
  readonly #listeners = new Map<Listener, Place>();
  #position: Position | null = null;
  /** How many times there was news. */
  #told = 0;
  #presence = frame('presence', []);
  readonly #reader = new Looker(() => this.#read());
  readonly #watcher = new Looker(() => this.#watch());

  constructor(
    private readonly db: Db,
    private readonly accountId: string,
  ) {}

  get listeners(): Iterable<Listener> {
    return this.#listeners.keys();
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** From now on it hears everything, and first what it missed since its position. */
  join(listener: Listener): void {
    this.#listeners.set(listener, { told: -1, presence: '', isCatchingUp: false });
    void this.catchUp(listener);
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Somebody wrote, or may have. */
  wake(): Promise<void> {
    return this.#reader.look();
  }

  /** Somebody came, went or types; or may have gone without a word. */
  lookAround(): Promise<void> {
    return this.#watcher.look();
  }

  /** Brings one that was away or stalled to where the others are. */
  async catchUp(listener: Listener): Promise<void> {
    const place = this.#listeners.get(listener);
    if (!place || place.isCatchingUp || !listener.isReady()) return;
    this.#tellPresence(listener, place);
    if (place.told === this.#told) return;
    place.isCatchingUp = true;
    const told = this.#told;
    try {
      await this.#begin();
      const since = listener.position;
      this.#tell(listener, await readNews(this.db, this.accountId, since));
      place.told = told;
      if (since) this.#deliver(listener, await readMail(this.db, this.accountId, since, listener.memberId));
    } catch (error) {
      log.warn({ err: error }, 'stream.not_caught_up');
      await after(TRY_AGAIN);
    }
    place.isCatchingUp = false;
    await this.catchUp(listener);
  }

  /** Those who join read on from their own positions at the earliest here, so that nothing falls between. */
  async #begin(): Promise<Position> {
    this.#position ??= (await readNews(this.db, this.accountId, null)).position;
    return this.#position;
  }

  async #watch(): Promise<boolean> {
    if (this.isEmpty) return true;
    try {
      this.#presence = frame('presence', await readPresence(this.db, this.accountId, new Date()));
    } catch (error) {
      log.warn({ err: error }, 'stream.presence_unknown');
      return false;
    }
    for (const [listener, place] of this.#listeners) this.#tellPresence(listener, place);
    return true;
  }

  async #read(): Promise<boolean> {
    if (this.isEmpty) return true;
    try {
      const since = await this.#begin();
      const news = await readNews(this.db, this.accountId, since);
      this.#position = news.position;
      if (news.changes?.length === 0) return true;
      this.#spread(news, await readMail(this.db, this.accountId, since));
      return true;
    } catch (error) {
      log.warn({ err: error }, 'stream.not_read');
      return false;
    }
  }

  #spread(news: News, mail: ReadonlyMap<string, Mail>): void {
    this.#told += 1;
    for (const [listener, place] of this.#listeners) {
      if (place.told !== this.#told - 1 || place.isCatchingUp || !listener.isReady()) {
        void this.catchUp(listener);
        continue;
      }
      place.told = this.#told;
      this.#tell(listener, news);
      this.#deliver(listener, mail);
    }
  }

  #tell(listener: Listener, { position, changes }: News): void {
    listener.position = position;
    listener.tell(frame('changes', changes, position));
  }

  #deliver(listener: Listener, mail: ReadonlyMap<string, Mail>): void {
    const own = mail.get(listener.memberId);
    if (own && listener.isReady()) listener.tell(frame('notices', own));
  }

  #tellPresence(listener: Listener, place: Place): void {
    if (place.presence === this.#presence || !listener.isReady()) return;
    place.presence = this.#presence;
    listener.tell(this.#presence);
  }
}

/** Looks once at a time, and once more where it was asked to meanwhile; what failed is tried again. */
class Looker {
  #isLooking = false;
  #isAsked = false;

  constructor(private readonly once: () => Promise<boolean>) {}

  async look(): Promise<void> {
    this.#isAsked = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isAsked) {
      this.#isAsked = false;
      const isDone = await this.once();
      if (!isDone) this.#isAsked = true;
      await after(isDone ? REST : TRY_AGAIN);
    }
    this.#isLooking = false;
  }
}
