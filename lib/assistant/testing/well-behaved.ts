/** What a chat-completions request holds, as far as the loopback model reads it. */
export type Asked = {
  authorization: string | undefined;
  model: string;
  messages: { role: string; content: string | null }[];
  tools?: { function: { name: string } }[];
  response_format?: { type: string };
};

/** What a model says: a text, an object as text, or calls of tools. */
export type Reply = { text?: string; object?: object; calls?: { name: string; input: unknown }[] };

type Source = { source: string; title?: string; body?: string; label?: string; value?: string };
type Document = {
  question?: string;
  guest?: { name: string; language: string | null };
  facts?: Source[];
  articles?: Source[];
  /** Of the writing tools. */
  task?: string;
  text?: string;
  to?: string;
  thread?: { author: string; body: string }[];
};

/** The one document of data that the product sends. */
export function documentOf({ messages }: Asked): Document {
  return JSON.parse(messages.find(({ role }) => role === 'user')?.content ?? '{}');
}

/** Searches first, then answers from the best source and cites it, or leaves the message to a person. */
export function wellBehaved(asked: Asked): Reply {
  const document = documentOf(asked);
  if (document.task) return { object: { text: written(document) } };
  const results = asked.messages.filter(({ role }) => role === 'tool');
  const maySearch = asked.tools?.some((each) => each.function.name === 'searchKnowledge');
  const question = document.question ?? '';
  if (maySearch && results.length === 0) {
    return { calls: [{ name: 'searchKnowledge', input: { query: question.slice(0, 300) } }] };
  }
  if (FOR_PEOPLE.test(question)) return { object: escalating(asked, null, 'A person has to decide this.') };
  if (/^\s*(thanks|thank you|ok)\b/i.test(question)) return { object: { ...answering(asked, ''), action: 'none' } };
  const found = results.flatMap(({ content }) => foundIn(content ?? ''));
  const best = bestOf([...(document.facts ?? []), ...found, ...(document.articles ?? [])], question);
  if (!best) return { object: escalating(asked, question, 'Nothing answers it.') };
  const said = best.body ?? `${best.label}: ${best.value}`;
  return { object: { ...answering(asked, said), citations: [{ source: best.source, quote: said.slice(0, 200) }] } };
}

/** What a search gave; a tool may have answered with an error in words. */
function foundIn(result: string): Source[] {
  return result.startsWith('{') ? (JSON.parse(result).found ?? []) : [];
}

/** An answer in the shape that the product asks for. */
export function answering(asked: Asked, text: string) {
  const { guest, question = '' } = documentOf(asked);
  const words = UNHAPPY.exec(question)?.[0] ?? null;
  return {
    ...{
      action: 'answer',
      text,
      language: guest?.language ?? 'en',
      citations: [] as { source: string; quote: string }[],
    },
    ...{ tasks: [] as { catalogItemId: string; title: string }[], funLevel: words ? 2 : 4, funReason: words },
    ...{ confidence: 0.95, missing: null as string | null, reason: 'It stands in what the guest may know.' },
  };
}

function escalating(asked: Asked, missing: string | null, reason: string) {
  return { ...answering(asked, ''), action: 'escalate', confidence: 0.1, missing, reason };
}

const UNHAPPY = /terrible|disgusting|angry|dirty|furious|awful/i;
const FOR_PEOPLE = /refund|discount|price|cancel|emergency|fire|gas|human|person|early|late/i;

function bestOf(sources: Source[], question: string): Source | undefined {
  const asked = new Set(wordsOf(question));
  const score = ({ title, body, label, value }: Source) =>
    wordsOf([title, label, body, value].join(' ')).filter((word) => asked.has(word)).length;
  return sources.filter((each) => score(each) > 0).sort((a, b) => score(b) - score(a))[0];
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !SMALL.has(word));
}

const SMALL = new Set('have here there what when where which with your this that does please could would'.split(' '));

function written({ task, text, to, thread = [] }: Document): string {
  if (task === 'translate') return `[${to}] ${text}`;
  if (task === 'summarize') return `${thread.length} messages; the last: ${thread.at(-1)?.body}`;
  return `${text}`.trim();
}
