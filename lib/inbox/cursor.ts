import { Refusal } from '@/lib/refusal';

/** Where a list goes on: after the row with these sort values. `exact` lists the exact codes before all others. */
export type Cursor = { exact: boolean; after: string[] };

export function writeCursor({ exact, after }: Cursor): string {
  return Buffer.from(JSON.stringify([exact ? 1 : 0, ...after])).toString('base64url');
}

/** Reads back what `writeCursor` wrote for a list sorted by `width` values; anything else is refused. */
export function readCursor(text: string, width: number): Cursor {
  try {
    const [exact, ...after] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (
      after.length === width &&
      after.every((value): value is string => typeof value === 'string' && VALUE.test(value))
    ) {
      return { exact: exact === 1, after };
    }
  } catch {
    // Not ours: told below, in the same words.
  }
  throw badCursor();
}

export function badCursor(): Refusal {
  return new Refusal(422, 'cursor must be the nextCursor of this list.', [
    { path: 'cursor', message: 'is not of this list' },
  ]);
}

const VALUE = /^[\w:. +-]{1,64}$/;
