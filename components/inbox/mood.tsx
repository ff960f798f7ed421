'use client';

import { moods, moodWords } from '@/components/conversations/moods';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';

/** A guest's fun level as a face; nothing for an unrated guest. */
export function Mood({ level }: { level: number | null }) {
  const t = useWords();
  const mood = moods.find((each) => each.level === level);
  if (!mood) return null;
  const label = t('Fun level {mood}', { mood: moodWords(mood.level, t) });
  return (
    <span role="img" aria-label={label} title={label} className={cn('flex', mood.tone, 'bg-transparent')}>
      <mood.icon aria-hidden className="size-4" />
    </span>
  );
}
