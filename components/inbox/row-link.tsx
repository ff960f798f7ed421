'use client';

import Link, { useLinkStatus } from 'next/link';
import { useParams, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { conversationHref } from './conversation-href';

/** The guest's name as the link of its whole row: opens the chat beside the list and leaves filters and scroll as they are. */
export function RowLink({ id, className, children }: { id: string; className?: string; children: ReactNode }) {
  const { section, tab } = useParams<{ section: string; tab: string }>();
  const search = useSearchParams();
  return (
    <Link
      href={conversationHref(`/inbox/${section}/${tab}`, search, id)}
      scroll={false}
      prefetch={false}
      data-row={id}
      aria-current={search.get('conversation') === id ? 'true' : undefined}
      dir="auto"
      className={`after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-primary focus-visible:after:-outline-offset-2 ${className ?? ''}`}
    >
      {children}
      <Pending />
    </Link>
  );
}

/** Marks the row at the click, while the chat is on its way. */
function Pending() {
  return useLinkStatus().pending ? (
    <span className="pointer-events-none absolute inset-0 animate-fade bg-primary/8" />
  ) : null;
}
