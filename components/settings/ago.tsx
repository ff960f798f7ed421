import { formatAge, formatExact } from '@/lib/format/time';

/** When something happened, in the fewest words; exact on hover. */
export function Ago({ at, now, zone }: { at: Date; now: Date; zone: string }) {
  return (
    <time dateTime={at.toISOString()} title={formatExact(at, zone)}>
      {inWords(formatAge(at, now, zone))}
    </time>
  );
}

function inWords(age: string): string {
  if (age === 'now') return 'just now';
  return / (min|h)$/.test(age) ? `${age} ago` : age;
}
