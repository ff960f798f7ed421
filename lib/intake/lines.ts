import { Refusal } from '@/lib/refusal';

export const MAX_LINE = 1_000_000;
/** A batch holds at most so many lines, and stops growing at so many bytes: memory stays flat whatever is sent. */
const BATCH = { lines: 1000, bytes: 4_000_000 };

/** A line as it came, counted from 1, or why it cannot be read. */
export type Line = { number: number } & ({ bytes: Uint8Array } | { refusal: Refusal });

/**
 * Cuts a stream of bytes into its numbered lines, in batches. Blank lines count and are left out; a line beyond `MAX_LINE`
 * is passed over without being kept; where the stream itself breaks off, the last line says so.
 */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let bytes = 0;
  for await (const line of lines(chunks)) {
    batch.push(line);
    bytes += 'bytes' in line ? line.bytes.byteLength : 0;
    if (batch.length < BATCH.lines && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const pending = new Pending();
  try {
    for await (const chunk of chunks) yield* pending.take(chunk);
  } catch {
    yield { number: pending.number, refusal: new Refusal(422, 'The stream broke off here: send it again.') };
    return;
  }
  yield* pending.rest();
}

const NEWLINE = 0x0a;

/** The line that is still coming in. */
class Pending {
  number = 1;
  private parts: Uint8Array[] = [];
  private size = 0;

  *take(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.add(chunk.subarray(start, end));
      yield* this.rest();
      start = end + 1;
    }
    this.add(chunk.subarray(start));
  }

  *rest(): Generator<Line> {
    const { number, size, parts } = this;
    this.number += 1;
    this.parts = [];
    this.size = 0;
    if (size > MAX_LINE) yield { number, refusal: new Refusal(413, 'A line may have at most 1 MB.') };
    else if (!parts.every(isBlank)) yield { number, bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
  }

  private add(part: Uint8Array): void {
    this.size += part.byteLength;
    if (this.size > MAX_LINE) this.parts = [];
    else if (part.byteLength > 0) this.parts.push(part);
  }
}

const BLANKS = new Set([0x09, 0x0d, 0x20]);

function isBlank(part: Uint8Array): boolean {
  return part.every((byte) => BLANKS.has(byte));
}
