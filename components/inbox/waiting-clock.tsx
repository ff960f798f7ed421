'use client';

import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { formatWait, spokenWait } from '@/lib/format/time';

type WaitingClockProps = { since: Date; now: Date; slaSeconds: number };

/** How long a guest has waited: amber from half of the account's response time, red past it. `now` is the server's. */
export function WaitingClock({ since, now, slaSeconds }: WaitingClockProps) {
  const t = useWords();
  const seconds = useElapsed(since, now);
  const color = seconds > slaSeconds ? 'text-red' : seconds >= slaSeconds / 2 ? 'text-amber' : 'text-muted-foreground';
  return (
    <span className={cn('inline-flex items-center gap-1 font-medium tabular-nums', color)}>
      <Clock aria-hidden className="size-3.5" />
      <span aria-hidden>{formatWait(seconds, t)}</span>
      <span className="sr-only">
        {t(seconds > slaSeconds ? 'waiting {wait}, late' : 'waiting {wait}', { wait: spokenWait(seconds, t) })}
      </span>
    </span>
  );
}

/** Seconds since an instant, ticking as often as its words change. */
function useElapsed(since: Date, now: Date): number {
  const [at, setAt] = useState(now.getTime());
  const seconds = Math.max(0, (at - since.getTime()) / 1000);
  const step = seconds < 600 ? 1000 : 30_000;
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return seconds;
}
