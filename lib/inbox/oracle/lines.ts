/**
 * A second reading of product.md §1 and §2, in memory and by brute force, over plain import lines. The tests hold the
 * product's own reading (fold, SQL) against it; where the two meet, the definition was probably understood.
 * It shares no code with the product on purpose. Instants are milliseconds since 1970.
 */
export type Line =
  | {
      type: 'listing';
      externalId: string;
      name: string;
      timezone: string;
      checkInTime: string;
      checkOutTime: string;
      unitCount?: number;
      parentExternalId?: string;
      occurredAt?: string;
    }
  | ReservationLine
  | {
      type: 'message';
      externalId: string;
      reservation: string;
      from: Author;
      by?: string;
      body: string;
      sentAt: string;
      holding?: boolean;
    }
  | ActionLine
  | { type: 'catalog-item'; externalId: string; name: string; kind: string; occurredAt?: string }
  | {
      type: 'task';
      externalId: string;
      reservation: string;
      catalogItem: string;
      title: string;
      status: 'open' | 'in_progress' | 'done' | 'cancelled';
      createdAt?: string;
      occurredAt?: string;
    }
  | { type: 'review'; externalId: string; reservation: string };

export type ReservationLine = {
  type: 'reservation';
  externalId: string;
  code: string;
  listing: string;
  guest: { externalId: string; name: string };
  channel: string;
  status: Status;
  checkIn: string;
  checkOut: string;
  total?: Money;
  totalBase?: Money;
  paid?: Money;
  collectedBy: 'channel' | 'host' | 'unknown';
  occurredAt: string;
  inquiredAt?: string;
};

export type ActionLine = {
  type: 'action';
  externalId: string;
  reservation: string;
  by: string;
  at: string;
  action: 'assign' | 'move' | 'close' | 'reopen' | 'escalate' | 'resolve' | 'sale' | 'fun-level' | 'no-reply-needed';
  assignee?: string | null;
  seller?: string | null;
  until?: string;
  note?: string;
  reason?: string;
  level?: number;
  keepAnyway?: boolean;
};

export type Author = 'guest' | 'agent' | 'assistant' | 'automation' | 'system';
export type Status = 'inquiry' | 'requested' | 'declined' | 'expired' | 'withdrawn' | 'confirmed' | 'cancelled';
export type Money = { amount: string; currency: string };
export type Of<T extends Line['type']> = Extract<Line, { type: T }>;

/** What the oracle must know besides the lines; `recordedAt` is the "now" that the import was given. */
export type Account = {
  baseCurrency: string;
  slaSeconds: number;
  recentlyConfirmedDays: number;
  assignOnReply: boolean;
  recordedAt: number;
};

export const ms = (instant: string): number => Date.parse(instant);
export const cents = ({ amount }: Money): number => Math.round(Number(amount) * 100);

export function of<T extends Line['type']>(lines: Line[], type: T): Of<T>[] {
  return lines.filter((line): line is Of<T> => line.type === type);
}

/** The newest line of each externalId: by `occurredAt`, at equal ones the later; one without came "now", after all others. */
export function newest<T extends { externalId: string; occurredAt?: string }>(lines: T[]): Map<string, T> {
  const kept = new Map<string, T>();
  const age = (line: T) => (line.occurredAt ? ms(line.occurredAt) : Number.POSITIVE_INFINITY);
  for (const line of lines) {
    const old = kept.get(line.externalId);
    if (!old || age(line) >= age(old)) kept.set(line.externalId, line);
  }
  return kept;
}

export function once<T extends { type: string; externalId: string }>(lines: T[]): T[] {
  const seen = new Set<string>();
  return lines.filter(
    (line) => !seen.has(`${line.type} ${line.externalId}`) && seen.add(`${line.type} ${line.externalId}`),
  );
}
