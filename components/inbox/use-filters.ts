'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import type { FilterName } from './search';

export type FilterChanges = Partial<Record<FilterName, string | string[] | null>>;

/** The filters in the URL and a way to change some of them; the open chat and the other filters stay. */
export function useFilters() {
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [isPending, start] = useTransition();
  const change = (changes: FilterChanges) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes)) {
      next.delete(name);
      for (const each of [value ?? []].flat()) if (each) next.append(name, each);
    }
    start(() => router.replace(next.size ? `${pathname}?${next}` : pathname, { scroll: false }));
  };
  return { params, change, isPending };
}
