'use client';

import { useState } from 'react';
import type { DateRange } from 'react-day-picker';
import { Button } from '@/components/ui/button';
import { Calendar } from '@/components/ui/calendar';
import { useWords } from '@/components/words/provider';

type StayCalendarProps = {
  from: string | null;
  to: string | null;
  onApply: (from: string | null, to: string | null) => void;
};

/** Picks the first and the last day as `YYYY-MM-DD`; one alone is both. */
export function StayCalendar({ from, to, onApply }: StayCalendarProps) {
  const t = useWords();
  const [range, setRange] = useState<DateRange | undefined>(() => ({ from: dayOf(from ?? to), to: dayOf(to ?? from) }));
  const first = range?.from && textOf(range.from);
  const last = range?.to ? textOf(range.to) : first;
  return (
    <div className="grid gap-2">
      <Calendar
        mode="range"
        weekStartsOn={1}
        defaultMonth={range?.from}
        selected={range}
        onSelect={setRange}
        autoFocus
      />
      <p className="text-muted-foreground text-xs">{t('Stays with a night from the first to the last day')}</p>
      <div className="flex justify-between border-t pt-2">
        <Button variant="ghost" size="sm" onClick={() => onApply(null, null)}>
          {t('Any dates')}
        </Button>
        <Button size="sm" disabled={!first} onClick={() => onApply(first ?? null, last ?? null)}>
          {t('Apply')}
        </Button>
      </div>
    </div>
  );
}

function dayOf(text: string | null): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined;
}

function textOf(day: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
