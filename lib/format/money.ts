import { decimalsOf, type Money } from '@/lib/money';
import { LOCALE } from './locale';

/** "€1,180.50": money from integer minor units, with the decimals of its currency (JPY none, KWD three). */
export function formatMoney(money: Money): string {
  return format(money, 'auto');
}

/** As `formatMoney`, without the decimals of a round amount: "€1,180". For rows and tiles. */
export function formatMoneyShort(money: Money): string {
  return format(money, 'stripIfInteger');
}

function format({ minor, currency }: Money, zeros: 'auto' | 'stripIfInteger'): string {
  const decimals = decimalsOf(currency);
  return formatter(currency, zeros, decimals).format(minor / 10 ** decimals);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, zeros: 'auto' | 'stripIfInteger', decimals: number): Intl.NumberFormat {
  const key = `${currency} ${zeros}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    trailingZeroDisplay: zeros,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}
