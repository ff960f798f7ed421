import type { ReactNode } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

/** A list of the settings: hairlines between rows of one height. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y rounded-lg border bg-card">{children}</ul>;
}

/** A row: who or what, then facts, then what can be done with it. */
export function Row({ lead, title, detail, facts, children }: RowProps) {
  return (
    <li className="flex min-h-16 items-center gap-3 px-4 py-2.5">
      {lead}
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
        <div className="grid min-w-0">
          <span className="flex min-w-0 items-center gap-2">{title}</span>
          <span className="truncate text-muted-foreground text-sm">{detail}</span>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 text-muted-foreground text-sm">{facts}</div>
      </div>
      {children}
    </li>
  );
}

type RowProps = {
  lead?: ReactNode;
  title: ReactNode;
  detail: ReactNode;
  facts?: ReactNode;
  children?: ReactNode;
};

/** The place of a list that is on its way. */
export function RowsSkeleton({ count = 4 }: { count?: number }) {
  return (
    <Rows>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places have no other identity.
        <Row key={place} title={<Skeleton className="h-4 w-40" />} detail={<Skeleton className="mt-1 h-3.5 w-56" />} />
      ))}
    </Rows>
  );
}
