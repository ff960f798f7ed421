'use client';

import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import type { Preset, When } from '@/lib/conversations/moments';
import { dateIn, formatDate, formatTime } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import type { Target } from './keys';

type Stay = Target['stay'];

type Props = {
  presets: readonly { id: Preset; label: string }[];
  /** Whose clock is meant. */
  zone: string;
  /** Of the one conversation that it is about. */
  stay: Stay;
  choose: (when: When) => void;
  /** The words on the button beside the other time. */
  submit: string;
  /** What else is asked. */
  children: ReactNode;
};

/** When: one click (or digit) on a preset that is still to come, or a date and time. */
export function WhenChoices({ presets, zone, stay, choose, submit, children }: Props) {
  const t = useWords();
  const [local, setLocal] = useState('');
  const id = useId();
  const offered = presets.filter((preset) => !isOver(preset.id, stay, zone));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits choose a preset wherever the focus is but in a field
    <div
      className="grid gap-2.5"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const preset = offered[Number(event.key) - 1];
        const isTyping = (event.target as HTMLElement).matches('input:not([type="checkbox"])');
        if (preset && !isTyping) choose({ preset: preset.id, zone });
      }}
    >
      <ul className="-mx-1">
        {offered.map((preset, index) => (
          <li key={preset.id}>
            <button
              type="button"
              onClick={() => choose({ preset: preset.id, zone })}
              className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent max-md:min-h-11"
            >
              <span className="flex-1">{t(preset.label)}</span>
              <span className="text-muted-foreground text-xs">{dayOf(preset.id, stay, t)}</span>
              <Kbd className="text-muted-foreground max-md:hidden">{index + 1}</Kbd>
            </button>
          </li>
        ))}
      </ul>
      {children}
      <form
        className="flex items-end gap-2 border-t pt-2.5 max-md:flex-wrap"
        onSubmit={(event) => {
          event.preventDefault();
          choose({ local, zone });
        }}
      >
        <div className="grid min-w-0 flex-1 gap-1.5 max-md:min-w-56">
          <Label htmlFor={`${id}-local`}>{t('Another time')}</Label>
          <Input
            id={`${id}-local`}
            type="datetime-local"
            required
            value={local}
            onChange={(event) => setLocal(event.target.value.slice(0, 16))}
          />
        </div>
        <Button type="submit" variant="outline" disabled={!local} className="max-md:flex-1">
          {submit}
        </Button>
      </form>
    </div>
  );
}

/** The day at the listing that a preset names. */
function stayDay(preset: Preset, stay: Stay) {
  if (!stay || (preset !== 'arrival' && preset !== 'departure')) return null;
  return { day: preset === 'arrival' ? stay.checkIn : stay.checkOut, today: dateIn(new Date(), stay.timezone) };
}

function isOver(preset: Preset, stay: Stay, zone: string): boolean {
  if (preset === 'evening') return Number(formatTime(new Date(), zone).split(':')[0]) >= 18;
  const named = stayDay(preset, stay);
  return named !== null && named.day < named.today;
}

function dayOf(preset: Preset, stay: Stay, t: Words): string | null {
  const named = stayDay(preset, stay);
  return named && formatDate(named.day, named.today, t);
}
