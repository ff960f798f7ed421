'use client';

import { CircleAlert } from 'lucide-react';
import { useWords } from '@/components/words/provider';
import type { Claim } from '@/lib/assistant/fact-lock';

/** What the text names that nothing knows, before it leaves. */
export function Doubts({ claims }: { claims: Claim[] }) {
  const t = useWords();
  if (claims.length === 0) return null;
  const named = new Intl.ListFormat(t.language).format(claims.map(({ text }) => `“${text}”`));
  return (
    <p role="alert" className="flex items-start gap-1.5 px-3 pb-1 text-amber text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t('No booking, listing or article says {named}. Check it, or send it anyway.', { named })}
      </span>
    </p>
  );
}
