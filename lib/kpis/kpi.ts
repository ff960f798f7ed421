import type { SQL } from 'drizzle-orm';
import type { Inbox } from '@/lib/inbox/tabs';
import type { Words } from '@/lib/language/messages';
import type { Rows, Scope } from './rows';

export type Unit = 'money' | 'count' | 'percent' | 'score';

/** What a figure's aggregates came to; amounts in minor units of the base currency. */
export type Columns = Record<string, number | null>;
export type Seller = { sellerId: string; count: number; sum: number };
export type Found = Columns & { sellers?: Seller[] | null };

export type Kpi = {
  id: string;
  inbox: Inbox;
  label: string;
  /** What stands behind the label: the day, the month. */
  dated?: 'day' | 'month';
  purpose: string;
  formula: string;
  unit: Unit;
  better: 'higher' | 'lower';
  window: 'today' | 'month';
  /** Whether it is compared with the month before, and drawn over thirty days. */
  changes: boolean;
  hasTrend: boolean;
  /** Whether its columns over a month are the sums of those over its days. */
  addsUp?: true;
  rows: Rows;
  /** Aggregates over `rows`, as columns of one row; a figure and the rows behind it cannot disagree. */
  figures: (rows: SQL, scope: Scope) => SQL;
  value: (found: Found) => number | null;
  /** The words beside the value on its tile. */
  detail: (found: Found, t: Words) => string;
  /** What the value is made of, as the API tells it (api.md); amounts and people in the terms of who asks. */
  parts: (found: Found, terms: Terms) => Record<string, unknown>;
};

/** How whoever asks says an amount of the base currency and a member. */
export type Terms = { money: (minor: number) => unknown; member: (id: string) => unknown };
