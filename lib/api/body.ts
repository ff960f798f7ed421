import { parseJson } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';

export const MAX_BODY = 1_000_000;

/** The JSON object of a request. Refusals: 413 beyond `MAX_BODY` bytes, 422 for another type, a broken encoding or no object. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (mediaType(request) !== 'application/json') throw new Refusal(422, 'Send the body as application/json.');
  const value = parseJson(await readBounded(request));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Refusal(422, 'The body must be a JSON object.');
}

export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

async function readBounded(request: Request): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, 'The body may have at most 1 MB.');
  if (Number(request.headers.get('content-length')) > MAX_BODY) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
