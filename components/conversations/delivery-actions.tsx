'use client';

import { useRef, useTransition } from 'react';
import { toast } from 'sonner';
import { useShortcuts } from '@/components/shortcuts/listen';
import { shortcuts } from '@/components/shortcuts/shortcuts';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { confirmArrived, sendAgain, sendByHand } from '@/lib/conversations/actions';

/** What a person may say of a message that did not, or perhaps did not, reach the guest. */
const remedies = {
  not_sent: [{ label: 'I sent it there by hand', act: sendByHand }],
  failed: [
    { label: 'Try again', act: sendAgain },
    { label: 'I sent it there by hand', act: sendByHand },
  ],
  uncertain: [
    { label: 'It arrived', act: confirmArrived },
    { label: 'Send again', act: sendAgain },
  ],
};

export type Remedy = keyof typeof remedies;

export function DeliveryActions({ messageId, remedy }: { messageId: string; remedy: Remedy }) {
  const t = useWords();
  const [pending, startTransition] = useTransition();
  const run = (act: (typeof remedies)[keyof typeof remedies][number]['act']) =>
    startTransition(async () => {
      const result = await reach(act({ messageId }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  const retry = useRef<HTMLButtonElement>(null);
  useShortcuts({ retry: () => (retry.current && isNewest(retry.current) ? run(sendAgain) : false) });
  return remedies[remedy].map(({ label, act }) => (
    <Button
      key={label}
      {...(act === sendAgain && { ref: retry, 'data-retry': true, 'aria-keyshortcuts': shortcuts.retry.keys[0] })}
      variant="outline"
      size="sm"
      disabled={pending}
      onClick={() => run(act)}
      className="h-6 px-2 text-xs"
    >
      {t(label)}
    </Button>
  ));
}

/** The key is for the last message of the thread that did not arrive. */
function isNewest(button: HTMLButtonElement): boolean {
  return [...document.querySelectorAll('[data-retry]')].at(-1) === button;
}
