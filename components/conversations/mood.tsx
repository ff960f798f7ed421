'use client';

import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { useDesk } from './desk-provider';
import { useForeseen } from './foreseen';
import type { Target } from './keys';
import { moods, moodWords } from './moods';

/** How the guest is, on five faces with the present one lit; a click sets it. Unrated is not angry. */
export function MoodFaces({ target, children }: { target: Target; children: ReactNode }) {
  const t = useWords();
  const { press } = useDesk();
  const { seen, isPending } = useForeseen(target.id, target.seen);
  const level = seen.funLevel;
  return (
    <>
      <fieldset className="-ml-1.5 flex gap-1" aria-busy={isPending}>
        <legend className="sr-only">{t('Set the fun level')}</legend>
        {moods.map((mood) => (
          <Tooltip key={mood.level} content={moodWords(mood.level, t)}>
            <button
              type="button"
              aria-label={moodWords(mood.level, t)}
              aria-pressed={mood.level === level}
              onClick={() => mood.level !== level && press([target], { control: 'fun-level', level: mood.level })}
              className={cn(
                'flex size-7 items-center justify-center rounded-md transition-colors max-md:size-11',
                mood.level === level ? mood.tone : 'text-muted-foreground/60 hover:bg-accent hover:text-foreground',
              )}
            >
              <mood.icon aria-hidden className="size-4" />
            </button>
          </Tooltip>
        ))}
      </fieldset>
      <p className="text-muted-foreground">
        {level === null ? t('Not rated yet') : moodWords(level, t)}
        {isPending ? null : children}
      </p>
    </>
  );
}
