/**
 * Where a reader of an account's events is: a snapshot of the database, as it writes them ("xmin:xmax:xip,xip"). Unlike a last
 * id it knows which transactions were still open, so that one that commits late is not passed over.
 */
export type Position = string;

/** Whether the transaction had committed when the snapshot was taken: then whoever read at it has seen what it wrote. */
export function isWithin(xid: string, position: Position): boolean {
  const { from, to, open } = partsOf(position);
  const id = BigInt(xid);
  return id < from || (id < to && !open.has(xid));
}

const LONGEST = 4000;

/** Whether it is a snapshot that a database could have written; a browser may send anything. */
export function isPosition(text: string): boolean {
  if (text.length > LONGEST || !/^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/.test(text)) return false;
  const { from, to, open } = partsOf(text);
  const ids = [...open].map(BigInt);
  return from > 0n && from <= to && ids.every((id, at) => id >= (ids[at - 1] ?? from - 1n) && id >= from && id < to);
}

function partsOf(position: Position): { from: bigint; to: bigint; open: Set<string> } {
  const [from, to, open] = position.split(':');
  return { from: BigInt(from!), to: BigInt(to!), open: new Set(open ? open.split(',') : []) };
}
