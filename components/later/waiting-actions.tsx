'use client';

import { type LucideIcon, Pencil, Send, X } from 'lucide-react';
import { type ReactNode, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';

type Deed = { label: string; act: () => Promise<ActionResult<unknown>>; done: string };
type Props<Message> = {
  message: Message;
  now: Deed;
  cancel: Deed;
  /** The dialog of "Change", on the message as it stood when that was pressed: what is refreshed behind it was not changed in it. */
  children: (opened: Message, close: () => void) => ReactNode;
};

/** What can be done with a message that has not left: change it, send it now, or not at all. */
export function WaitingActions<Message>({ message, now, cancel, children }: Props<Message>) {
  const t = useWords();
  const [opened, setOpened] = useState<Message | null>(null);
  const [isPending, start] = useTransition();
  const press = ({ act, done }: Deed) =>
    start(async () => {
      const result = await reach(act());
      if (result.ok) toast.success(done);
      else toast.error(result.refusal.detail);
    });
  const button = (Icon: LucideIcon, label: string, onClick: () => void) => (
    <Tooltip content={label}>
      <Button
        type="button"
        variant="ghost"
        size="icon"
        aria-label={label}
        disabled={isPending}
        onClick={onClick}
        className="size-7 max-md:size-10"
      >
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
  return (
    <div className="flex shrink-0 items-center">
      {button(Pencil, t('Change'), () => setOpened(message))}
      {button(Send, now.label, () => press(now))}
      {button(X, cancel.label, () => press(cancel))}
      {opened !== null && children(opened, () => setOpened(null))}
    </div>
  );
}
