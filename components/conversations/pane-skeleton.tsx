'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';

/** Of the size of the chat that takes its place. */
export function ConversationPaneSkeleton() {
  const t = useWords();
  return (
    <div
      role="status"
      aria-label={t('Opening the conversation')}
      className="flex h-full min-h-0 min-w-0 flex-1 flex-col bg-background"
    >
      <div className="flex min-h-14 shrink-0 items-center gap-2.5 border-b px-4 py-2">
        <Skeleton className="size-9 rounded-full" />
        <div className="space-y-1.5">
          <Skeleton className="h-3.5 w-36" />
          <Skeleton className="h-3 w-52" />
        </div>
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="mx-auto flex w-full max-w-184 flex-1 flex-col justify-end gap-3 px-4 py-3">
            <Skeleton className="h-14 w-3/5 rounded-lg" />
            <Skeleton className="h-10 w-1/2 self-end rounded-lg" />
            <Skeleton className="h-14 w-2/3 rounded-lg" />
          </div>
          <div className="mx-auto w-full max-w-192 px-4 pb-3">
            <Skeleton className="h-36 rounded-lg" />
          </div>
        </div>
        <div className="w-60 shrink-0 space-y-3 border-l bg-card p-4 max-lg:hidden">
          <Skeleton className="h-24" />
          <Skeleton className="h-12" />
          <Skeleton className="h-20" />
        </div>
      </div>
    </div>
  );
}
