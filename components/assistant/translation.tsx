'use client';

import { Languages } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Body } from '@/components/conversations/body';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { translateText } from '@/lib/assistant/actions';

/** A message in the reader's language, below the original, on a click. */
export function Translation({ text }: { text: string }) {
  const t = useWords();
  const [isPending, startTransition] = useTransition();
  const [told, setTold] = useState<{ words: string; isRefusal: boolean } | null>(null);
  const translate = () =>
    startTransition(async () => {
      const result = await reach(translateText({ text, to: t.language }));
      setTold(
        result.ok ? { words: result.value, isRefusal: false } : { words: result.refusal.detail, isRefusal: true },
      );
    });
  return (
    <>
      <button
        type="button"
        disabled={isPending}
        aria-expanded={told !== null}
        onClick={() => (told ? setTold(null) : translate())}
        className="touch flex items-center gap-1 rounded-sm hover:text-foreground disabled:opacity-50"
      >
        <Languages aria-hidden className="size-3 shrink-0" /> {told ? t('Only the original') : t('Translate')}
      </button>
      {told && (
        <div role="status" className="basis-full text-sm">
          {told.isRefusal ? (
            <p className="text-amber">{told.words}</p>
          ) : (
            <Body text={told.words} className="border-assistant/40 border-l-2 pl-2 text-foreground" />
          )}
        </div>
      )}
    </>
  );
}
