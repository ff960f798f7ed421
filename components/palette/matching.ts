import { foldName } from '@/lib/inbox/search';

/** Whether every word that was typed begins a word of the text. */
export function matches(typed: string, text: string): boolean {
  const words = foldName(text).split(' ');
  return foldName(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}
