'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';

const ROWS = [...Array(12).keys()];

/** Rows to come, of the size of rows. */
export function ListSkeleton() {
  const t = useWords();
  return (
    <div role="status" aria-label={t('Loading the list')} className="min-h-0 flex-1 overflow-hidden">
      {ROWS.map((row) => (
        <div key={row} className="flex h-17 gap-3 border-b px-3.5 py-1.5">
          <Skeleton className="mt-0.5 size-8 rounded-full" />
          <div className="grid flex-1 content-center gap-2">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-2.5 w-3/5" />
            <Skeleton className="h-2.5 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
