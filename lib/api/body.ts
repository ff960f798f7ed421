import { parseJson } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';

const MAX_BODY = 1_000_000;
/** Of a message with files: 8 MB of them in base64, and what stands around. */
export const MAX_BODY_WITH_FILES = 12_000_000;

/** The JSON object of a request. Refusals: 413 beyond `most` bytes, 422 for another type, a broken encoding or no object. */
export async function readJson(request: Request, most = MAX_BODY): Promise<Record<string, unknown>> {
  if (mediaType(request) !== 'application/json') throw new Refusal(422, 'Send the body as application/json.');
  const value = parseJson(await readBounded(request, most));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Refusal(422, 'The body must be a JSON object.');
}

export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

async function readBounded(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, `The body may have at most ${most / 1_000_000} MB.`);
  if (Number(request.headers.get('content-length')) > most) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
