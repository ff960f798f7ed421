'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';

/** Desktop notifications; the browser itself has to allow them, too. */
export function DesktopSwitch({ isOn }: { isOn: boolean }) {
  const t = useWords();
  const [isRefused, setIsRefused] = useState(false);
  const ask = async (wanted: boolean) => {
    if (!wanted || !('Notification' in window)) return;
    setIsRefused((await Notification.requestPermission()) === 'denied');
  };
  return (
    <div className="grid gap-1">
      <Label className="flex items-center gap-2 font-normal">
        <Checkbox name="desktop" defaultChecked={isOn} onChange={(event) => void ask(event.target.checked)} />
        {t('Notifications on your desktop')}
      </Label>
      {isRefused ? (
        <p role="alert" className="text-amber text-sm">
          {t('This browser does not allow them for Bellhop. Allow them in its settings for this site.')}
        </p>
      ) : null}
    </div>
  );
}
