'use client';

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useWords } from '@/components/words/provider';
import { dateIn, formatExactAt, formatMoment, formatTime } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';

type Clocks = { zone: string; listing: string; now: Date };

const ClocksContext = createContext<Clocks | null>(null);

/**
 * Times are shown in the viewer's zone with the listing's on hover (product.md §1). `zone` is the one that the server took
 * for the viewer's; a browser that knows better replaces it after hydration, digit for digit.
 */
export function ClocksProvider({ children, ...served }: Clocks & { children: ReactNode }) {
  const { listing, now } = served;
  const zone = useSyncExternalStore(unchanging, browserZone, () => served.zone);
  const value = useMemo(() => ({ zone, listing, now }), [zone, listing, now]);
  return <ClocksContext value={value}>{children}</ClocksContext>;
}

/** "18:22", or with `moment` as one would say it: "tomorrow 9:00". */
export function Instant({ at, moment, className }: { at: Date; moment?: boolean; className?: string }) {
  const clocks = useClocks();
  const t = useWords();
  return (
    <time dateTime={at.toISOString()} title={formatExactAt(at, clocks.zone, clocks.listing, t)} className={className}>
      {moment ? formatMoment(at, clocks.now, clocks.zone, t) : formatTime(at, clocks.zone)}
    </time>
  );
}

/** The day as a heading, where the viewer's calendar turned since the item before. */
export function DayLine({ at, previous }: { at: Date; previous: Date | null }) {
  const { zone, now } = useClocks();
  const t = useWords();
  const day = dateIn(at, zone);
  if (previous && dateIn(previous, zone) === day) return null;
  return (
    <p className="pt-4 pb-2 text-center font-normal text-muted-foreground text-sm first:pt-0">
      <time dateTime={day}>{dayName(at, dateIn(now, zone), zone, t)}</time>
    </p>
  );
}

/** What a clock on the wall there shows: "Stockholm 12:55", going on by itself. */
export function WallClock({ zone, title }: { zone: string; title: string }) {
  const { now } = useClocks();
  const minute = useSyncExternalStore(everyFewSeconds, currentMinute, () => minuteOf(now));
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return (
    <span title={title} className="whitespace-nowrap">
      {place} {formatTime(new Date(minute * 60_000), zone)}
    </span>
  );
}

function useClocks(): Clocks {
  const clocks = useContext(ClocksContext);
  if (!clocks) throw new Error('Times of a conversation stand inside its ClocksProvider.');
  return clocks;
}

function dayName(at: Date, today: string, zone: string, t: Words): string {
  const day = dateIn(at, zone);
  if (day === today) return t('Today');
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year, timeZone: zone } as const;
  return new Intl.DateTimeFormat(t.locale, shape).format(at);
}

const unchanging = () => () => {};
const browserZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000);
const currentMinute = () => minuteOf(new Date());

function everyFewSeconds(tick: () => void): () => void {
  const timer = setInterval(tick, 5000);
  return () => clearInterval(timer);
}
