import MiniSearch from 'minisearch';
import sentiment from 'wink-sentiment';
import type { Citation } from '@/db/schema';
import type { Engine, Proposal } from '@/lib/assistant/proposal';

type Entry = { id: string; title: string; body: string; kind: Citation['kind'] };

/** What one gets without any of our rules: the first hit of BM25 is sent, and a word list of English rates the mood. */
export const baseline: Engine = async (context) => {
  const { listing } = context;
  const entries: Entry[] = [
    ...context.articles.map(({ id, title, body }) => ({ id, title, body, kind: 'article' as const })),
    ...context.facts.map(({ key, label, value }) => ({ id: key, title: label, body: value, kind: 'fact' as const })),
    { id: 'in', title: 'Check-in time', body: listing.checkInTime, kind: 'reservation' },
    { id: 'out', title: 'Check-out time', body: listing.checkOutTime, kind: 'reservation' },
  ];
  const index = new MiniSearch<Entry>({ fields: ['title', 'body'], storeFields: ['title', 'body', 'kind'] });
  index.addAll(entries);
  const [hit] = index.search(context.question);
  const found = hit ? [{ id: String(hit.id), kind: hit.kind, title: hit.title, quote: hit.body }] : [];
  const { normalizedScore } = sentiment(context.thread.map(({ body }) => body).join('\n'));
  const proposal: Proposal = {
    action: hit ? 'answer' : 'escalate',
    text: hit ? String(hit.body) : '',
    language: 'en',
    citations: found as Citation[],
    tasks: [],
    funLevel: levelOf(normalizedScore),
    funReason: null,
    confidence: 1,
    reasons: [],
    gap: null,
  };
  const effort = { engine: 'builtin', model: null, promptVersion: 'bm25', fallback: null, toolCalls: [] } as const;
  return { proposal, effort: { ...effort, toolCalls: [], inputTokens: null, outputTokens: null, costMicros: 0 } };
};

function levelOf(score: number): 1 | 2 | 3 | 4 | 5 {
  if (score <= -3) return 1;
  if (score <= -1.5) return 2;
  if (score < 0) return 3;
  return score < 2.5 ? 4 : 5;
}
