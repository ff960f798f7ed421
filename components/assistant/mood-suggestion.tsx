'use client';

import { TrendingUp } from 'lucide-react';
import { useDesk } from '@/components/conversations/desk-provider';
import { useForeseen } from '@/components/conversations/foreseen';
import type { Target } from '@/components/conversations/keys';
import { moodWords } from '@/components/conversations/moods';
import { useWords } from '@/components/words/provider';

type Props = { target: Target; level: number; quote: string | null };

/** The guest seems happier than a person said: one click takes it over, as the assistant may not (product.md §4). */
export function MoodSuggestion({ target, level, quote }: Props) {
  const t = useWords();
  const { press } = useDesk();
  const { seen } = useForeseen(target.id, target.seen);
  if (seen.funLevel === null || seen.funLevel >= level) return null;
  return (
    <button
      type="button"
      onClick={() => press([target], { control: 'fun-level', level })}
      className="touch -mx-1.5 flex items-start gap-1.5 rounded-md px-1.5 py-1 text-left text-assistant hover:bg-accent"
    >
      <TrendingUp aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t('The assistant would say {mood} now', { mood: moodWords(level, t) })}
        {quote && <bdi className="block text-muted-foreground">{t('“{quote}”', { quote })}</bdi>}
      </span>
    </button>
  );
}
