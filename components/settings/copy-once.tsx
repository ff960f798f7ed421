'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';

/** A secret that is shown this once, with a button that copies it. */
export function CopyOnce({ label, value, note }: { label: string; value: string; note: string }) {
  const t = useWords();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="grid gap-3">
      <output aria-label={label} className="select-all break-all rounded-md bg-muted px-3 py-2.5 font-mono text-sm">
        {value}
      </output>
      <p className="text-muted-foreground text-sm">{note}</p>
      <Button onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))} className="w-full">
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {isCopied ? t('Copied') : t('Copy')}
      </Button>
    </div>
  );
}
