import { Sparkles } from 'lucide-react';
import type { RunSeen } from '@/lib/assistant/queries';
import { words } from '@/lib/language/request';
import { Citations } from './citations';

/** Under a message that the assistant sent or drafted: how much of it is its own, and what it rests on. */
export async function Sent({ run: { fate, citations } }: { run: Pick<RunSeen, 'fate' | 'citations'> }) {
  const t = await words();
  const by = fate === 'accepted' ? t('Drafted by the assistant') : fate === 'edited' && t('From the assistant’s draft');
  return (
    <div className="flex max-w-full flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1">
      {by && (
        <span className="flex items-center gap-1 text-assistant text-xs">
          <Sparkles aria-hidden className="size-3 shrink-0" /> {by}
        </span>
      )}
      <Citations citations={citations} />
    </div>
  );
}
