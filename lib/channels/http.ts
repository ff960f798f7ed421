import http from 'node:http';
import https from 'node:https';
import type { OutgoingFile, SendOutcome } from './channel';

const LARGEST_ANSWER = 1_000_000;

/** Files within JSON, as `{ name, type, data }` with their bytes in base64. */
export function inBase64(files: OutgoingFile[]): Promise<{ name: string; type: string; data: string }[]> {
  return Promise.all(
    files.map(async ({ name, mediaType: type, read }) => ({ name, type, data: (await read()).toString('base64') })),
  );
}

type Answer = { end: 'answered'; status: number; retryAfter: string | undefined; body: string };
type Exchange = Answer | { end: 'unreached'; reason: string } | { end: 'lost'; reason: string };

/**
 * Posts `payload` as JSON and tells what that means for the guest. Until the connection stands nothing can have been
 * sent, so that a failure is a clear refusal; from then on only an answer tells. `idOf` finds the channel's id in the
 * body of an answer.
 */
export async function post(
  url: URL,
  payload: unknown,
  options: { signal: AbortSignal; headers?: Record<string, string>; idOf: (answer: unknown) => unknown },
): Promise<SendOutcome> {
  const exchange = await converse(url, JSON.stringify(payload), options);
  if (exchange.end === 'unreached') return { result: 'refused', reason: exchange.reason, permanent: false };
  if (exchange.end === 'lost') return { result: 'unknown', reason: exchange.reason };
  return outcomeOf(exchange, options.idOf);
}

function outcomeOf({ status, retryAfter, body }: Answer, idOf: (answer: unknown) => unknown): SendOutcome {
  const answer = json(body);
  const reason = reasonIn(answer) ?? `the channel answered ${status}`;
  const wait = retryAfter === undefined ? undefined : secondsOf(retryAfter);
  if (status >= 200 && status < 300) return accepted(answer === undefined ? undefined : idOf(answer));
  if (status === 429) return { result: 'refused', reason, permanent: false, retryAfterSeconds: wait };
  if (status === 503 && wait !== undefined) {
    return { result: 'refused', reason, permanent: false, retryAfterSeconds: wait };
  }
  // Behind a 5xx, or a server's own timeout, the message may have been taken.
  if (status >= 500 || status === 408) return { result: 'unknown', reason };
  return { result: 'refused', reason, permanent: true };
}

function accepted(id: unknown): SendOutcome {
  if ((typeof id === 'string' && id !== '') || typeof id === 'number') {
    return { result: 'accepted', channelMessageId: String(id).slice(0, 200) };
  }
  return { result: 'unknown', reason: 'the channel took the message without giving it an id' };
}

function converse(
  url: URL,
  body: string,
  { signal, headers }: { signal: AbortSignal; headers?: Record<string, string> },
): Promise<Exchange> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    let connected = false;
    const fail = (error: Error) =>
      resolve({ end: connected ? 'lost' : 'unreached', reason: reasonOf(error, connected) });
    // A connection of its own: one kept alive may be closed by the other side just as we write.
    const request = (secure ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)));
    request.on('error', fail);
    request.on('response', (response) => {
      read(response).then(
        (text) =>
          resolve({
            end: 'answered',
            status: response.statusCode ?? 0,
            retryAfter: response.headers['retry-after'],
            body: text,
          }),
        fail,
      );
    });
    request.end(body);
  });
}

async function read(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('the answer was too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The sentence that channels put into a refusal, under one of its usual names. */
function reasonIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { detail, message, error } = answer as Record<string, unknown>;
  const said = [detail, message, error].find((each) => typeof each === 'string' && each !== '');
  return typeof said === 'string' ? said.replaceAll('\0', '').toWellFormed().slice(0, 300) : undefined;
}

function reasonOf(error: Error, connected: boolean): string {
  const { code } = error as NodeJS.ErrnoException;
  if (!connected) return `the channel could not be reached${code ? ` (${code})` : ''}`;
  return `the connection was lost before the channel answered${code ? ` (${code})` : ''}`;
}

/** Retry-After as seconds from now, given as such or as an HTTP date. */
function secondsOf(header: string): number | undefined {
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
