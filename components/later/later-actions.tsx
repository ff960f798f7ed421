'use client';

import { Pencil, Send, X } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { sendLaterNow, unschedule } from '@/lib/later/actions';
import { LaterDialog } from './later-dialog';
import type { LaterView } from './later-view';

const buttons = [
  { id: 'edit', label: 'Change', icon: Pencil },
  { id: 'now', label: 'Send now', icon: Send, act: sendLaterNow, done: 'Sent' },
  { id: 'cancel', label: 'Cancel', icon: X, act: unschedule, done: 'Cancelled. The text is back with its writer.' },
] as const;

/** What can be done with a reply that has not left. */
export function LaterActions({ reply }: { reply: LaterView }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const press = (button: (typeof buttons)[number]) => {
    if (!('act' in button)) return setOpen(true);
    startTransition(async () => {
      const result = await reach<unknown>(button.act({ laterReplyId: reply.id }));
      if (result.ok) toast.success(t(button.done));
      else toast.error(result.refusal.detail);
    });
  };
  return (
    <div className="flex shrink-0 items-center">
      {buttons.map((button) => (
        <Tooltip key={button.id} content={t(button.label)}>
          <Button
            type="button"
            variant="ghost"
            size="icon"
            aria-label={t(button.label)}
            disabled={isPending}
            onClick={() => press(button)}
            className="size-7 max-md:size-10"
          >
            <button.icon aria-hidden />
          </Button>
        </Tooltip>
      ))}
      {isOpen && <LaterDialog reply={reply} close={() => setOpen(false)} />}
    </div>
  );
}
