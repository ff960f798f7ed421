/** An amount in integer minor units of its currency: { minor: 123450, currency: 'EUR' } is 1,234.50 €. */
export type Money = { minor: number; currency: string };

/**
 * Decimals of a currency by ISO 4217. `Intl` rounds several of them to what people carry in cash (HUF, IDR), and differently
 * from release to release, which stored minor units must not follow.
 */
export function decimalsOf(currency: string): number {
  return DECIMALS[currency] ?? 2;
}

const DECIMALS: Record<string, number> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3])),
};

/** The decimal string of an amount, as the API writes it: "1234.50", "-0.05", "300". */
export function decimalString({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Minor units of a decimal string, or why there are none. */
export function minorUnits(amount: string, currency: string): number | { error: string } {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,16}))?$/.exec(amount);
  if (!match) return { error: 'must be a decimal number in a string, such as "1234.50"' };
  const [, sign, whole = '', fraction = ''] = match;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return { error: `has more than the ${decimals} decimals of ${currency}` };
  const minor = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(minor)) return { error: 'is too large' };
  return sign && minor > 0 ? -minor : minor;
}
