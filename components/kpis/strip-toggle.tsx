'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useWords } from '@/components/words/provider';
import { FIGURES_COOKIE } from './strip-cookie';

const YEAR = 365 * 86_400;

/** Folds the figures away or brings them back; the browser remembers. */
export function StripToggle({ isOpen }: { isOpen: boolean }) {
  const t = useWords();
  const router = useRouter();
  const [isPending, start] = useTransition();
  const label = t(isOpen ? 'Fold the figures away' : 'Show the figures');
  const Icon = isOpen ? ChevronUp : ChevronDown;
  const toggle = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store API is not in every browser
    document.cookie = `${FIGURES_COOKIE}=${isOpen ? 'closed' : 'open'}; path=/; max-age=${YEAR}; samesite=lax`;
    start(() => router.refresh());
  };
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      disabled={isPending}
      onClick={toggle}
      className="flex w-7 shrink-0 items-center justify-center border-l text-muted-foreground hover:bg-accent hover:text-foreground focus-visible:outline-2 focus-visible:outline-primary focus-visible:-outline-offset-2"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
