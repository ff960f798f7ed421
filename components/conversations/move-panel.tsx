'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { dateIn, formatDate } from '@/lib/format/time';
import type { Target } from './keys';
import type { PanelProps } from './panel-popover';

const presets = [
  { id: '1h', label: 'In 1 hour' },
  { id: '4h', label: 'In 4 hours' },
  { id: 'tomorrow', label: 'Tomorrow 9:00' },
  { id: 'arrival', label: 'Day of arrival, 9:00 there' },
  { id: 'departure', label: 'Day of check-out, 9:00 there' },
] as const;

type PresetId = (typeof presets)[number]['id'];

/** When a conversation comes back: one click on a preset, or a date and time; with a note, and kept there even so. */
export function MovePanel({ targets, answer }: PanelProps) {
  const [note, setNote] = useState('');
  const [keepAnyway, setKeepAnyway] = useState(false);
  const [local, setLocal] = useState('');
  const id = useId();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const more = { note: note.trim() || undefined, keepAnyway };
  const move = (preset: PresetId) => answer({ control: 'move', when: { preset, zone }, ...more }, null);
  const offered = presets.filter((preset) => !isOver(preset.id, targets));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: digits choose a preset wherever the focus is but in a field
    <div
      className="grid gap-2.5"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const preset = offered[Number(event.key) - 1];
        if (preset && !(event.target as HTMLElement).matches('input:not([type="checkbox"])')) move(preset.id);
      }}
    >
      <ul className="-mx-1">
        {offered.map((preset, index) => (
          <li key={preset.id}>
            <button
              type="button"
              onClick={() => move(preset.id)}
              className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent max-md:min-h-11"
            >
              <span className="flex-1">{preset.label}</span>
              <span className="text-muted-foreground text-xs">{dayOf(preset.id, targets)}</span>
              <Kbd className="text-muted-foreground max-md:hidden">{index + 1}</Kbd>
            </button>
          </li>
        ))}
      </ul>
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-note`}>Note for then (optional)</Label>
        <Input id={`${id}-note`} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </div>
      <label htmlFor={`${id}-keep`} className="flex items-start gap-2 text-sm">
        <Checkbox
          id={`${id}-keep`}
          checked={keepAnyway}
          onChange={(event) => setKeepAnyway(event.target.checked)}
          className="mt-0.5"
        />
        Keep it there even if the guest writes
      </label>
      <form
        className="flex items-end gap-2 border-t pt-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          answer({ control: 'move', when: { local, zone }, ...more }, null);
        }}
      >
        <div className="grid min-w-0 flex-1 gap-1.5">
          <Label htmlFor={`${id}-local`}>Another time</Label>
          <Input
            id={`${id}-local`}
            type="datetime-local"
            required
            value={local}
            onChange={(event) => setLocal(event.target.value.slice(0, 16))}
          />
        </div>
        <Button type="submit" variant="outline" disabled={!local}>
          Move
        </Button>
      </form>
    </div>
  );
}

/** The day at the listing that a preset names. */
function stayDay(preset: PresetId, targets: Target[]) {
  const stay = targets.length === 1 ? targets[0]!.stay : null;
  if (!stay || (preset !== 'arrival' && preset !== 'departure')) return null;
  return { day: preset === 'arrival' ? stay.checkIn : stay.checkOut, today: dateIn(new Date(), stay.timezone) };
}

function isOver(preset: PresetId, targets: Target[]): boolean {
  const named = stayDay(preset, targets);
  return named !== null && named.day < named.today;
}

function dayOf(preset: PresetId, targets: Target[]): string | null {
  const named = stayDay(preset, targets);
  return named && formatDate(named.day, named.today);
}
