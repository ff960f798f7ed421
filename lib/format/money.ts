import type { Words } from '@/lib/language/messages';
import { decimalsOf, type Money } from '@/lib/money';

/** "€1,180.50": money from integer minor units, with the decimals of its currency (JPY none, KWD three). */
export function formatMoney(money: Money, t: Words): string {
  return format(money, 'auto', t);
}

/** As `formatMoney`, without the decimals of a round amount: "€1,180". For rows and tiles. */
export function formatMoneyShort(money: Money, t: Words): string {
  return format(money, 'stripIfInteger', t);
}

function format({ minor, currency }: Money, zeros: 'auto' | 'stripIfInteger', { locale }: Words): string {
  const decimals = decimalsOf(currency);
  return formatter(locale, currency, zeros, decimals).format(minor / 10 ** decimals);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(
  locale: string,
  currency: string,
  zeros: 'auto' | 'stripIfInteger',
  decimals: number,
): Intl.NumberFormat {
  const key = `${locale} ${currency} ${zeros}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: zeros,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}
