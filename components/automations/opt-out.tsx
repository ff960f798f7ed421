'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Part } from '@/components/guests/part';
import { reach } from '@/components/ui/reach';
import { Switch } from '@/components/ui/switch';
import { useWords } from '@/components/words/provider';
import { optOut } from '@/lib/automations/actions';

/** Whether a guest may be written to after an inquiry that failed. */
export function OptOut({ guestId, isOut }: { guestId: string; isOut: boolean }) {
  const t = useWords();
  const [isPending, start] = useTransition();
  const turn = () =>
    start(async () => {
      const result = await reach(optOut({ guestId, isOut: !isOut }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  return (
    <Part title={t('Winning back')}>
      <p className="flex items-start justify-between gap-3 text-sm">
        <span>
          {t('Messages after a failed inquiry')}
          <span className="block text-muted-foreground">
            {isOut ? t('The guest wants none.') : t('Go out as the rules say.')}
          </span>
        </span>
        <Switch label={t('Messages after a failed inquiry')} isOn={!isOut} disabled={isPending} onClick={turn} />
      </p>
    </Part>
  );
}
