'use client';

import { Pencil, Send, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { cancelPlanned, sendPlannedNow } from '@/lib/automations/actions';
import type { Editable } from './planned-view';

const PlannedDialog = dynamic(() => import('./planned-dialog').then((module) => module.PlannedDialog));

const buttons = [
  { id: 'edit', label: 'Change', icon: Pencil },
  { id: 'now', label: 'Send now', icon: Send, act: sendPlannedNow, done: 'Sent' },
  { id: 'cancel', label: 'Do not send', icon: X, act: cancelPlanned, done: 'It will not be sent' },
] as const;

/** What can be done with a message that has not left: a held one is released. */
export function PlannedActions({ planned }: { planned: Editable }) {
  const t = useWords();
  // As it stood when it was opened: what is refreshed behind the dialog was not changed in it.
  const [opened, setOpened] = useState<Editable | null>(null);
  const [isPending, start] = useTransition();
  const press = (button: (typeof buttons)[number]) => {
    if (!('act' in button)) return setOpened(planned);
    start(async () => {
      const result = await reach<unknown>(button.act({ plannedId: planned.id }));
      if (result.ok) toast.success(t(button.done));
      else toast.error(result.refusal.detail);
    });
  };
  return (
    <div className="flex shrink-0 items-center">
      {buttons.map((button) => {
        const label = button.id === 'now' && planned.state === 'held' ? t('Release and send now') : t(button.label);
        return (
          <Tooltip key={button.id} content={label}>
            <Button
              variant="ghost"
              size="icon"
              aria-label={label}
              disabled={isPending}
              onClick={() => press(button)}
              className="size-7 max-md:size-10"
            >
              <button.icon aria-hidden />
            </Button>
          </Tooltip>
        );
      })}
      {opened && <PlannedDialog planned={opened} close={() => setOpened(null)} />}
    </div>
  );
}
