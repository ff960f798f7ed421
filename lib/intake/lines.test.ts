import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line, lineBatches, MAX_LINE } from './lines';
import { held } from './testing';

async function* chunked(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.byteLength; start += size) yield bytes.subarray(start, start + size);
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<Line[]> {
  const all: Line[] = [];
  for await (const batch of lineBatches(chunks)) all.push(...batch);
  return all;
}

const told = (line: Line) =>
  'bytes' in line ? [line.number, Buffer.from(line.bytes).toString()] : [line.number, line.refusal.status];

test('cuts anywhere give the same numbered lines', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '👍', ' ', '\r', '\n', '\n\n', '{"x":1}'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const whole = parts.join('');
      const expected = whole.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [[i + 1, line]]));
      expect((await read(chunked(Buffer.from(whole), size))).map(told)).toEqual(expected);
    }),
  );
});

test('a line of more than 1 MB is refused without being kept, and the next one is read', async () => {
  const before = held();
  let kept = Number.NaN;
  async function* stream() {
    yield Buffer.from('first\n');
    for (let i = 0; i < 300; i++) yield Buffer.alloc(1_000_000, 'x');
    // What was let go is swept in its own time: a third of it may still be counted, all of it not.
    kept = held() - before;
    yield Buffer.from(`\n${'y'.repeat(MAX_LINE)}\n`);
    yield Buffer.from('last');
  }
  const lines = (await read(stream())).map(told);
  expect(lines.map(([number, what]) => [number, typeof what === 'string' ? what.slice(0, 5) : what])).toEqual([
    [1, 'first'],
    [2, 413],
    [3, 'yyyyy'],
    [4, 'last'],
  ]);
  expect(kept).toBeLessThan(100_000_000);
});

test('batches stay small in lines and in bytes', async () => {
  const sizes = async (line: string, count: number) => {
    const found: number[] = [];
    for await (const batch of lineBatches(chunked(Buffer.from(line.repeat(count)), 100_000))) found.push(batch.length);
    return found;
  };
  expect(await sizes('x\n', 2200)).toEqual([1000, 1000, 200]);
  expect(await sizes(`${'x'.repeat(999_999)}\n`, 6)).toEqual([5, 1]);
});

test('where the stream breaks off, the line says so', async () => {
  async function* broken() {
    yield Buffer.from('one\ntw');
    throw new Error('reset');
  }
  expect((await read(broken())).map(told)).toEqual([
    [1, 'one'],
    [2, 422],
  ]);
});
