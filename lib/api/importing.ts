import type { Actor } from '@/lib/auth/actor';
import { importHistory, type RefusedLine } from '@/lib/intake/history';
import { stopping } from '@/lib/lifecycle';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/refusal';
import { mediaType } from './body';
import { problem, unexpected } from './problem';
import { Spool } from './spool';

/** Imports the NDJSON of a request; the answer, a line per refused line and the totals last, begins while it is still coming in. */
export function answerImport(actor: Actor, request: Request): Response {
  const chunks = bytesOf(request);
  const answers = new Spool();
  const leaving = new AbortController();
  void run(actor, chunks, answers, AbortSignal.any([stopping, leaving.signal]));
  return new Response(streamOf(answers, leaving), {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
  });
}

/** The request's bytes, unpacked. Refusal 422 for another type or packing. */
function bytesOf(request: Request): AsyncIterable<Uint8Array> {
  if (!['application/x-ndjson', 'application/ndjson'].includes(mediaType(request))) {
    throw new Refusal(422, 'Send the lines as application/x-ndjson.');
  }
  const packing = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  if (packing !== 'identity' && packing !== 'gzip') {
    throw new Refusal(422, 'Send the lines as they are, or packed with Content-Encoding: gzip.');
  }
  const body = request.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (empty) => empty.close() });
  return packing === 'gzip' ? body.pipeThrough(new DecompressionStream('gzip')) : body;
}

async function run(
  actor: Actor,
  chunks: AsyncIterable<Uint8Array>,
  answers: Spool,
  signal: AbortSignal,
): Promise<void> {
  let totals = { imported: 0, unchanged: 0, refused: 0 };
  try {
    for await (const progress of importHistory(actor, chunks, { signal })) {
      totals = progress.totals;
      if (progress.refused.length > 0) await answers.write(progress.refused.map(refusedLine).join(''));
    }
    await answers.write(ndjson(totals));
  } catch (error) {
    // Without its last line, the totals, the answer says that it was cut off.
    log.error({ err: error, ...totals }, 'An import failed');
  } finally {
    answers.end();
  }
}

function refusedLine({ line, refusal }: RefusedLine): string {
  return ndjson({ line, error: refusal ? problem(refusal) : unexpected });
}

function ndjson(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function streamOf(answers: Spool, leaving: AbortController): ReadableStream<Uint8Array> {
  const chunks = answers[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(reader) {
      const { value, done } = await chunks.next();
      if (done) reader.close();
      else reader.enqueue(value);
    },
    cancel() {
      leaving.abort();
      void chunks.return(undefined);
    },
  });
}
