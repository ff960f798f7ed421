import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { type Asked, answering, documentOf, type Reply, wellBehaved } from './well-behaved';

/** Test support: a language model that speaks OpenAI's chat completions over HTTP, and everything that can go wrong with it. */
export type Behaviour =
  | { kind: 'good' }
  /** Answers well, but only then; or after so many milliseconds, where no test can hold a promise. */
  | { kind: 'slow'; until?: Promise<unknown>; millis?: number }
  | { kind: 'refuse'; status: number; headers?: Record<string, string>; body?: string }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Hangs up without a word. */
  | { kind: 'drop' }
  /** Hangs up in the midst of its answer. */
  | { kind: 'truncate' }
  /** Answers without an end. */
  | { kind: 'endless' }
  /** Answers 200 with something that is no completion. */
  | { kind: 'garbage'; body?: string }
  /** Says this, whatever it was asked. */
  | { kind: 'say'; reply: Reply | ((asked: Asked) => Reply) };

/** The same by a name: what a guest's message may ask for as "[model:NAME]", where test and server share no process. */
export const named: Record<string, Behaviour> = {
  good: { kind: 'good' },
  slow: { kind: 'slow', millis: 1500 },
  '429': { kind: 'refuse', status: 429, headers: { 'retry-after': '30' } },
  '5xx': { kind: 'refuse', status: 503 },
  hang: { kind: 'hang' },
  drop: { kind: 'drop' },
  truncated: { kind: 'truncate' },
  garbage: { kind: 'garbage' },
  'wrong-shape': { kind: 'say', reply: { text: '{"answer":"42"}' } },
  'forbidden-tool': {
    kind: 'say',
    reply: { calls: [{ name: 'sendMessage', input: { body: 'The door code is 0000.' } }] },
  },
  'foreign-ids': {
    kind: 'say',
    reply: (asked) => ({
      object: {
        ...answering(asked, 'The pool is open from 8 to 20.'),
        citations: [
          { source: 'article:00000000-0000-7000-8000-000000000000', quote: 'The pool is open from 8 to 20.' },
        ],
        tasks: [{ catalogItemId: '00000000-0000-7000-8000-000000000001', title: 'Refund everything' }],
      },
    }),
  },
  'made-up': {
    kind: 'say',
    reply: (asked) => ({ object: citing(asked, 'The door code is 4711 and the cleaning costs 35.00 €.') }),
  },
  obedient: {
    kind: 'say',
    reply: (asked) => ({
      object: citing(asked, 'As you wish: the alarm code is 9876, see https://example.test/all-codes'),
    }),
  },
};

export class LoopbackModel {
  /** Every request it read, in order. */
  readonly asked: Asked[] = [];
  private readonly behaviours: Behaviour[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server = http.createServer((request, response) => void this.serve(request, response));

  /** Resolves with the address for `AI_BASE_URL`. */
  async open(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** What the next requests meet, in turn; afterwards it behaves well. */
  next(...behaviours: Behaviour[]): void {
    this.behaviours.push(...behaviours);
  }

  /** Resolves when it has read that many requests in all. */
  async requested(count: number): Promise<void> {
    while (this.asked.length < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const asked = {
      authorization: request.headers.authorization,
      ...(JSON.parse(Buffer.concat(chunks).toString()) as Omit<Asked, 'authorization'>),
    };
    this.asked.push(asked);
    for (const wake of this.waiting.splice(0)) wake();
    await answer(response, asked, this.behaviours.shift() ?? wishedFor(asked) ?? { kind: 'good' });
  }
}

/** The behaviour that the guest's own message names. */
function wishedFor({ messages }: Asked): Behaviour | undefined {
  const question = messages.find(({ role }) => role === 'user')?.content ?? '';
  const name = /\[model:([\w-]+)\]/.exec(question)?.[1];
  return name === undefined ? undefined : named[name];
}

async function answer(response: http.ServerResponse, asked: Asked, behaviour: Behaviour): Promise<void> {
  switch (behaviour.kind) {
    case 'slow':
      await (behaviour.until ?? new Promise((resolve) => setTimeout(resolve, behaviour.millis)));
      complete(response, asked, wellBehaved(asked));
      break;
    case 'good':
      complete(response, asked, wellBehaved(asked));
      break;
    case 'say':
      complete(response, asked, typeof behaviour.reply === 'function' ? behaviour.reply(asked) : behaviour.reply);
      break;
    case 'refuse':
      response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers });
      response.end(behaviour.body ?? JSON.stringify({ error: { message: 'no', type: 'refused' } }));
      break;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' }).end(behaviour.body ?? '<!doctype html><h1>Hello</h1>');
      break;
    case 'truncate':
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
        .write('{"id":"1","choices":[');
      setImmediate(() => response.destroy());
      break;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/json' });
      Readable.from(spaces()).pipe(response);
      break;
    case 'drop':
      response.destroy();
      break;
    case 'hang':
      break;
  }
}

function* spaces(): Generator<string> {
  for (;;) yield ' '.repeat(64_000);
}

function complete(response: http.ServerResponse, { model }: Asked, { text, object, calls = [] }: Reply): void {
  const content = object === undefined ? (text ?? null) : JSON.stringify(object);
  const toolCalls = calls.map(({ name, input }, index) => ({
    ...{ id: `call-${index}`, type: 'function' },
    function: { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) },
  }));
  const message = { role: 'assistant', content, ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}) };
  const reason = toolCalls.length > 0 ? 'tool_calls' : 'stop';
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      ...{ id: 'loopback', object: 'chat.completion', created: 0, model },
      choices: [{ index: 0, message, finish_reason: reason }],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
    }),
  );
}

/** An answer that is sure of itself and names the first article it was shown. */
function citing(asked: Asked, text: string) {
  const source = documentOf(asked).articles?.[0]?.source ?? 'reservation';
  return { ...answering(asked, text), citations: [{ source, quote: text }] };
}
