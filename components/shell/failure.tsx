'use client';

import { RotateCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';

/** What failed, in a sentence, and a way to try again. */
export function Failure({ what, retry }: { what: string; retry: () => void }) {
  const t = useWords();
  return (
    <div role="alert" className="flex h-full flex-col items-center justify-center gap-3 p-6 text-center">
      <p className="font-medium">{t('{what} could not be loaded.', { what })}</p>
      <p className="max-w-72 text-muted-foreground text-sm">
        {t('Nothing is lost. Try again; if it stays so, tell your admin.')}
      </p>
      <Button variant="outline" onClick={retry}>
        <RotateCw aria-hidden /> {t('Try again')}
      </Button>
    </div>
  );
}
