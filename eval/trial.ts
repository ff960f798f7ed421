import type { Citation } from '@/db/schema';
import type { Context, Engine, Proposal } from '@/lib/assistant/proposal';
import type { Case } from './case';
import { type Home, homes } from './listings';
import { type Verdict, verdictOf } from './verdict';

/** A case, what the engine made of it and how long it took. */
export type Trial = { case: Case; proposal: Proposal; verdict: Verdict; millis: number };

export type Judge = (proposal: Proposal, context: Context) => Verdict;

/** Looks at each case as at a guest's message; `judge` says what would become of the proposal. */
export async function trials(engine: Engine, cases: Case[], judge: Judge = verdictOf): Promise<Trial[]> {
  const done: Trial[] = [];
  for (const each of cases) {
    const context = contextOf(homes[each.home], each.text, each.before);
    const start = performance.now();
    const { proposal } = await engine(context, new AbortController().signal);
    const millis = performance.now() - start;
    done.push({ case: each, proposal, verdict: judge(proposal, context), millis });
  }
  return done;
}

export function contextOf(home: Home, question: string, before: string[] = []): Context {
  const now = new Date('2026-06-01T12:00:00Z');
  const thread = [...before, question].map((body) => ({ author: 'guest' as const, body, at: now }));
  return {
    ...{ now, account: { name: 'Harbour Stays' }, question, thread, ...home },
    reservation: {
      ...{ code: 'HM4TKQ', status: 'confirmed', stage: 'confirmed', checkIn: '2026-06-03', checkOut: '2026-06-07' },
      ...{ adults: 2, children: 1, total: { minor: 84_000, currency: 'EUR' }, paid: null, balance: null },
      isStaying: false,
    },
    ...{ catalog: [], forbidden: [], funLevel: null, instruction: null, soon: [] },
  };
}

/** Whether it rests on one of each group, and on no article besides. */
export function isRightlyCited(groups: string[], citations: Citation[]): boolean {
  const ids = citations.map(({ kind, id }) => (kind === 'reservation' ? 'booking' : id));
  const wanted = groups.map((group) => group.split('|'));
  const articles = citations.filter(({ kind }) => kind === 'article');
  return (
    wanted.every((group) => group.some((id) => ids.includes(id))) &&
    articles.every(({ id }) => wanted.some((group) => group.includes(id)))
  );
}

/** Sent where nothing was to be, or resting on the wrong source. */
export function isWronglySent({ case: { kind, cites, mood }, proposal, verdict }: Trial): boolean {
  if (verdict !== 'sent') return false;
  if (kind === 'mood') return mood! <= 3;
  return cites === undefined || kind === 'foreign' || !isRightlyCited(cites, proposal.citations);
}
