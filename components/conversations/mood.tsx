import { Angry, Annoyed, Frown, Laugh, type LucideIcon, Smile } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { TimelineEvent } from '@/lib/conversations/queries';
import { Instant } from './clocks';
import { Section } from './section';

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
export function moodWords(level: number): string {
  const word = moods.find((mood) => mood.level === level)?.word;
  return word ? `${level} · ${word}` : String(level);
}

/** How the guest is, on five faces with the present one lit, and who said so; unrated is not angry. */
export function MoodSection({ level, rated }: { level: number | null; rated: TimelineEvent | undefined }) {
  const label = level === null ? 'Not rated yet' : moodWords(level);
  const by = rated?.actor === 'assistant' ? 'the assistant' : rated?.by;
  return (
    <Section title="Fun level">
      <span role="img" aria-label={label} className="-ml-1.5 flex gap-1">
        {moods.map((mood) => (
          <span
            key={mood.level}
            title={moodWords(mood.level)}
            className={cn(
              'flex size-7 items-center justify-center rounded-md',
              mood.level === level ? mood.tone : 'text-muted-foreground/45',
            )}
          >
            <mood.icon aria-hidden className="size-4" />
          </span>
        ))}
      </span>
      <p className="text-muted-foreground">
        {label}
        {rated && by && level !== null && (
          <>
            , said {by} <Instant at={rated.at} moment />
          </>
        )}
      </p>
    </Section>
  );
}
