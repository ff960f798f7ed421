'use client';

import { useState } from 'react';
import { rejectionWords } from '@/components/assistant-pages/words';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import type { RejectDraftInput } from '@/lib/assistant/input';

type Reason = RejectDraftInput['reason'];
type Props = { choose: (reason: Reason, words?: string) => void };

/** Why a draft is rejected: one click, and more in words for whoever has them. */
export function RejectPanel({ choose }: Props) {
  const t = useWords();
  const [said, setSaid] = useState('');
  return (
    <div className="grid gap-2">
      <Input
        aria-label={t('In your words (optional)')}
        placeholder={t('In your words (optional)')}
        maxLength={500}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <ul className="-mx-1">
        {Object.entries(rejectionWords).map(([reason, label]) => (
          <li key={reason}>
            <button
              type="button"
              onClick={() => choose(reason as Reason, said.trim() || undefined)}
              className="flex min-h-8 w-full items-center rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent max-md:min-h-11"
            >
              {t(label)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
