import type { exclusions } from '@/db/schema';

export type Turn = {
  startedAt: Date;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: 'agent' | 'assistant' | null;
  memberId: string | null;
  seconds: number | null;
  exclusion: (typeof exclusions)[number] | null;
  handedOverAt: Date | null;
  peopleDueAt: Date;
  peopleSeconds: number | null;
  hit: boolean | null;
  peopleHit: boolean | null;
};

/** The response clock: when it reaches the SLA, and what it shows between two instants (product.md §3). */
export type ResponseClock = { due: (start: Date) => Date; seconds: (start: Date, end: Date) => number };

/** A clock that never stands still: business hours "always". */
export function wallClock(slaSeconds: number): ResponseClock {
  return {
    due: (start) => new Date(start.getTime() + slaSeconds * 1000),
    seconds: (start, end) => Math.floor((end.getTime() - start.getTime()) / 1000),
  };
}

/** What the column holds, 68 years: a sender whose clock says 1900 must not keep a guest from being answered. */
const MOST = 2 ** 31 - 1;

/** The turns of one thread, made in order of time: at most one is open, and it is the last. */
export class Turns {
  readonly all: Turn[] = [];

  constructor(private readonly clock: ResponseClock) {}

  get open(): Turn | undefined {
    const turn = this.all.at(-1);
    return turn?.endedAt ? undefined : turn;
  }

  /** The guest wrote: a turn begins, unless one is open already. */
  start(at: Date): void {
    if (this.open) return;
    const dueAt = this.clock.due(at);
    this.all.push({
      startedAt: at,
      dueAt,
      endedAt: null,
      endedBy: null,
      memberId: null,
      seconds: null,
      exclusion: null,
      handedOverAt: null,
      peopleDueAt: dueAt,
      peopleSeconds: null,
      hit: false,
      peopleHit: false,
    });
  }

  /** The assistant left the turn to people; only the first time counts. */
  handOver(at: Date): void {
    const turn = this.open;
    if (!turn || turn.handedOverAt) return;
    turn.handedOverAt = at;
    turn.peopleDueAt = this.clock.due(at);
  }

  /** Answered or dismissed; without an open turn nothing happens. */
  end(at: Date, how: Partial<Pick<Turn, 'endedBy' | 'memberId' | 'exclusion'>>): void {
    const turn = this.open;
    if (!turn) return;
    Object.assign(turn, how, {
      endedAt: at,
      seconds: Math.min(MOST, this.clock.seconds(turn.startedAt, at)),
      peopleSeconds: Math.min(MOST, this.clock.seconds(turn.handedOverAt ?? turn.startedAt, at)),
    });
    turn.hit = hits(turn, at <= turn.dueAt);
    turn.peopleHit = turn.endedBy === 'assistant' ? null : hits(turn, at <= turn.peopleDueAt);
  }
}

/** Missed stays missed; what was dismissed in time is left out (product.md §3, Response SLA). */
function hits({ exclusion }: Turn, inTime: boolean): boolean | null {
  return inTime && exclusion ? null : inTime;
}
