import type { SessionAgent } from '@/lib/auth/queries';
import type { Listener } from './feed';
import type { Told } from './frame';

export type Heard = { event: Told; data: never; id?: string };

/** A browser at the end of a stream that keeps all it hears; `stall` makes it take nothing. */
export class Ear implements Listener {
  readonly heard: Heard[] = [];
  readonly memberId: string;
  readonly sessionId: string;
  endedBy: string | null = null;
  #isStalled = false;
  readonly #waiting = new Set<() => void>();

  constructor(
    agent: SessionAgent,
    public position: string | null = null,
  ) {
    this.memberId = agent.memberId;
    this.sessionId = agent.sessionId;
  }

  readonly isReady = () => !this.#isStalled;

  readonly tell = (text: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];
    if (field('event')) {
      this.heard.push({ event: field('event') as Told, data: JSON.parse(field('data')!) as never, id: field('id') });
    }
    this.#stir();
  };

  readonly end = (reason: string) => {
    this.endedBy = reason;
    this.#stir();
  };

  stall(isStalled: boolean): void {
    this.#isStalled = isStalled;
  }

  /** Waits until what was heard satisfies. */
  async until<T>(find: (heard: Heard[]) => T | undefined | false): Promise<T> {
    for (;;) {
      const found = find(this.heard);
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Waits until something was heard of a conversation, and gives its place among all that was. */
  of(conversationId: string, after = 0): Promise<number> {
    return this.until((heard) => {
      const at = heard.findIndex(
        ({ event, data }, place) =>
          place >= after &&
          event === 'changes' &&
          (data === null ||
            (data as { conversationId: string }[]).some((each) => each.conversationId === conversationId)),
      );
      return at < 0 ? undefined : at + 1;
    });
  }

  #stir(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
