import type { Words } from '@/lib/language/messages';

const browsers = [
  ['Edge', /\bEdg\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** A browser as a person would name it: "Firefox on Windows". Anyone can claim to be any; it only helps to tell them apart. */
export function deviceOf(userAgent: string | null, t: Words): string {
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  const system = systems.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  if (!browser && !system) return t('Unknown browser');
  if (!system) return browser!;
  return t('{browser} on {system}', { browser: browser ?? t('A browser'), system });
}
