import type { Words } from '@/lib/language/messages';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "820 byte", "34 kB", "1.4 MB". */
export function formatBytes(bytes: number, { locale }: Words): string {
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
  const options = { style: 'unit', unit: UNITS[step], maximumFractionDigits: step < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / 1000 ** step);
}
