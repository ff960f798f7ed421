import { decimalsOf, type Money } from '@/lib/money';

/** The amount in another currency at `rate` (units of it for one unit of `money.currency`), rounded to its minor unit. */
export function convert(money: Money, to: string, rate: number): Money {
  const shift = 10 ** (decimalsOf(to) - decimalsOf(money.currency));
  return { minor: Math.round(money.minor * rate * shift), currency: to };
}

/** What is still owed: total − paid in the same currency, else unknown (product.md §1, reservation). */
export function balanceOf(total: Money | null, paid: Money | null): number | null {
  return total && paid && total.currency === paid.currency ? total.minor - paid.minor : null;
}
