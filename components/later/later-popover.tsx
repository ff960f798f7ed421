'use client';

import { type ReactNode, useId, useState } from 'react';
import type { Target } from '@/components/conversations/keys';
import { WhenChoices } from '@/components/conversations/when-choices';
import { Checkbox } from '@/components/ui/checkbox';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';
import type { When } from '@/lib/conversations/moments';

const presets = [
  { id: '1h', label: 'In 1 hour' },
  { id: 'evening', label: 'This evening 18:00' },
  { id: 'tomorrow', label: 'Tomorrow 9:00' },
  { id: 'arrival', label: 'Day of arrival, 9:00 there' },
  { id: 'departure', label: 'Day of check-out, 9:00 there' },
] as const;

/** The clock by which a reply is scheduled: the guest's where it is known, else the listing's. */
export type GuestClock = { zone: string; isGuests: boolean };

type Props = {
  isOpen: boolean;
  close: () => void;
  guest: string;
  clock: GuestClock;
  /** That clock, as it shows now. */
  shown: ReactNode;
  stay: Target['stay'];
  choose: (when: When, cancelOnAnswer: boolean) => void;
  /** The buttons beside which it opens. */
  children: ReactNode;
};

/** When a reply leaves, on the clock of who reads it, and whether it does if they write first. */
export function LaterPopover({ isOpen, close, guest, clock, shown, stay, choose, children }: Props) {
  const t = useWords();
  const [cancels, setCancels] = useState(true);
  const id = useId();
  return (
    <Popover open={isOpen} onOpenChange={(open) => !open && close()}>
      <PopoverAnchor asChild>{children}</PopoverAnchor>
      <PopoverContent role="dialog" aria-label={t('Send later')} align="end" side="top" className="grid gap-2">
        <header>
          <h2 className="font-semibold text-sm">{t('Send later')}</h2>
          <p className="text-muted-foreground text-xs">
            {clock.isGuests ? t('By {guest}’s clock:', { guest }) : t('By the listing’s clock:')} {shown}
          </p>
        </header>
        <WhenChoices
          presets={presets}
          zone={clock.zone}
          stay={stay}
          submit={t('Schedule')}
          choose={(when) => {
            close();
            choose(when, cancels);
          }}
        >
          <label htmlFor={id} className="flex items-start gap-2 text-sm">
            <Checkbox
              id={id}
              checked={cancels}
              onChange={(event) => setCancels(event.target.checked)}
              className="mt-0.5"
            />
            {t('Not if {guest} writes first', { guest })}
          </label>
        </WhenChoices>
      </PopoverContent>
    </Popover>
  );
}
