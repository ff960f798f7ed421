import { formatAge, formatExact } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';

/** When something happened, in the fewest words; exact on hover. */
export async function Ago({ at, now, zone }: { at: Date; now: Date; zone: string }) {
  const t = await words();
  return (
    <time dateTime={at.toISOString()} title={formatExact(at, zone, t)}>
      {agoOf(at, now, zone, t)}
    </time>
  );
}

const DAY = 86_400_000;

function agoOf(at: Date, now: Date, zone: string, t: Words): string {
  const age = formatAge(at, now, zone, t);
  const passed = now.getTime() - at.getTime();
  if (passed < 60_000) return t('just now');
  return passed < DAY ? t('{age} ago', { age }) : age;
}
