import { moods, moodWords } from '@/components/conversations/moods';
import { cn } from '@/components/ui/cn';

/** A guest's fun level as a face; nothing for an unrated guest. */
export function Mood({ level }: { level: number | null }) {
  const mood = moods.find((each) => each.level === level);
  if (!mood) return null;
  const label = `Fun level ${moodWords(mood.level)}`;
  return (
    <span role="img" aria-label={label} title={label} className={cn('flex', mood.tone, 'bg-transparent')}>
      <mood.icon aria-hidden className="size-4" />
    </span>
  );
}
