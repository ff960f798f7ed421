'use client';

import { useId, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import type { When } from '@/lib/conversations/moments';
import { presets } from './move-presets';
import type { PanelProps } from './panel-popover';
import { WhenChoices } from './when-choices';

/** When a conversation comes back; with a note, and kept there even so. */
export function MovePanel({ targets, answer }: PanelProps) {
  const t = useWords();
  const [note, setNote] = useState('');
  const [keepAnyway, setKeepAnyway] = useState(false);
  const id = useId();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const move = (when: When) => answer({ control: 'move', when, note: note.trim() || undefined, keepAnyway }, null);
  const stay = targets.length === 1 ? targets[0]!.stay : null;
  return (
    <WhenChoices presets={presets} zone={zone} stay={stay} choose={move} submit={t('Move')}>
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-note`}>{t('Note for then (optional)')}</Label>
        <Input id={`${id}-note`} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </div>
      <label htmlFor={`${id}-keep`} className="flex items-start gap-2 text-sm">
        <Checkbox
          id={`${id}-keep`}
          checked={keepAnyway}
          onChange={(event) => setKeepAnyway(event.target.checked)}
          className="mt-0.5"
        />
        {t('Keep it there even if the guest writes')}
      </label>
    </WhenChoices>
  );
}
