import { Angry, Annoyed, Frown, Laugh, type LucideIcon, Smile } from 'lucide-react';
import type { Words } from '@/lib/language/messages';

type Mood = { level: number; word: string; icon: LucideIcon; tone: string };

/** Fun levels as product.md §4 names them, with their faces. */
export const moods: readonly Mood[] = [
  { level: 1, word: 'furious', icon: Angry, tone: 'text-red bg-red-soft' },
  { level: 2, word: 'angry', icon: Frown, tone: 'text-red bg-red-soft' },
  { level: 3, word: 'unhappy', icon: Annoyed, tone: 'text-amber bg-amber-soft' },
  { level: 4, word: 'fine', icon: Smile, tone: 'text-muted-foreground bg-muted' },
  { level: 5, word: 'delighted', icon: Laugh, tone: 'text-green bg-green-soft' },
];

/** "2 · angry"; a level that is none is only its number. */
export function moodWords(level: number, t: Words): string {
  const word = moods.find((mood) => mood.level === level)?.word;
  return word ? `${level} · ${t(word)}` : String(level);
}
