import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { messageInput } from '@/lib/intake/input';
import { parse } from '@/lib/parse';
import type { Provider } from '../channel';
import { inBase64, post } from '../http';

/** Test support: a channel that speaks HTTP and JSON as a real one does, and everything that can go wrong with it. */
export type Behaviour =
  | { kind: 'accept'; id?: string; delay?: Promise<unknown> }
  | { kind: 'refuse'; status: number; body?: unknown; headers?: Record<string, string> }
  /** Reads the whole request, delivers to the guest, and hangs up without a word. */
  | { kind: 'drop' }
  /** Takes the message for the guest and never answers. */
  | { kind: 'hang' }
  /** Hangs up in the midst of its answer. */
  | { kind: 'truncate' };

type ArrivedFile = { name: string; type: string; data: string };
export type Arrived = {
  key: string;
  reservation: string;
  body: string;
  /** In base64. */
  files: ArrivedFile[];
  channelMessageId: string;
};

const fileOf = z.object({ name: z.string(), type: z.string(), data: z.base64() });
const requestOf = z.object({ key: z.string(), reservation: z.string(), body: z.string(), files: z.array(fileOf) });
const answerOf = z.object({ id: z.string() });

/** The provider of the loopback channel: `config` of its connection is the server's address. */
export const loopback: Provider = {
  id: 'loopback',
  label: 'Loopback',
  capabilities: { idempotent: false, attachments: true, simulated: false },
  send: async ({ config }, { id, body, reservation, attachments }, signal) =>
    post(
      new URL('/messages', config!),
      { key: id, reservation: reservation.externalId, body, files: await inBase64(attachments) },
      { signal, idOf: (answer) => answerOf.safeParse(answer).data?.id },
    ),
  receive: (_, payload) => [parse(messageInput, payload)],
};

/** A channel whose server knows a message sent twice by its key. */
export const idempotentLoopback: Provider = {
  ...loopback,
  id: 'loopback-idempotent',
  capabilities: { idempotent: true, attachments: true, simulated: false },
};

export class LoopbackServer {
  /** What the guest has got, in order. */
  readonly guest: Arrived[] = [];
  /** Every request, delivered or not. */
  requests = 0;
  private readonly behaviours: Behaviour[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server = http.createServer((request, response) => void this.serve(request, response));

  constructor(private readonly options: { idempotent?: boolean } = {}) {}

  async open(port = 0): Promise<string> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** What the next requests meet, in turn; afterwards it accepts. */
  next(...behaviours: Behaviour[]): void {
    this.behaviours.push(...behaviours);
  }

  /** Resolves when the server has read that many requests in all. */
  async requested(count: number): Promise<void> {
    while (this.requests < count) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const message = requestOf.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const behaviour = this.behaviours.shift() ?? { kind: 'accept' };
    const delivers = behaviour.kind !== 'refuse';
    const arrived = delivers
      ? this.deliver(message, behaviour.kind === 'accept' ? behaviour.id : undefined)
      : undefined;
    this.requests += 1;
    for (const wake of this.waiting.splice(0)) wake();
    await this.answer(response, behaviour, arrived?.channelMessageId);
  }

  private deliver(message: z.output<typeof requestOf>, id = `loop-${this.guest.length + 1}`): Arrived {
    const before = this.options.idempotent ? this.guest.find(({ key }) => key === message.key) : undefined;
    if (before) return before;
    const arrived = { ...message, channelMessageId: id };
    this.guest.push(arrived);
    return arrived;
  }

  private async answer(response: http.ServerResponse, behaviour: Behaviour, id: string | undefined): Promise<void> {
    switch (behaviour.kind) {
      case 'accept':
        await behaviour.delay;
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
        break;
      case 'refuse':
        response.writeHead(behaviour.status, behaviour.headers).end(JSON.stringify(behaviour.body ?? {}));
        break;
      case 'drop':
        response.destroy();
        break;
      case 'truncate':
        response.writeHead(201, { 'content-length': 1000 }).write('{"id":');
        setImmediate(() => response.destroy());
        break;
      case 'hang':
        break;
    }
  }
}
