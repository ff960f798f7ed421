import { decimalsOf, type Money } from '@/lib/money';

export type Rate = { currency: string; day: string; rate: number };

/**
 * An amount in the account's base currency, and the rate that made it: that of the latest day on or before `day`. Without
 * a rate there is no amount, for a sum must never hold a guess. `rates` come newest day first.
 */
export function inBase(
  total: Money | null,
  base: string,
  rates: Rate[],
  day: string,
): { totalBaseMinor: number | null; baseRate: number | null } {
  if (!total) return { totalBaseMinor: null, baseRate: null };
  if (total.currency === base) return { totalBaseMinor: total.minor, baseRate: null };
  const rate = rates.find((each) => each.currency === total.currency && each.day <= day)?.rate ?? null;
  return { totalBaseMinor: rate && convert(total, base, rate).minor, baseRate: rate };
}

/** The amount in another currency at `rate` (units of it for one unit of `money.currency`), rounded to its minor unit. */
export function convert(money: Money, to: string, rate: number): Money {
  const shift = 10 ** (decimalsOf(to) - decimalsOf(money.currency));
  return { minor: Math.round(money.minor * rate * shift), currency: to };
}

/** What is still owed: total − paid in the same currency, else unknown (product.md §1, reservation). */
export function balanceOf(total: Money | null, paid: Money | null): number | null {
  return total && paid && total.currency === paid.currency ? total.minor - paid.minor : null;
}
