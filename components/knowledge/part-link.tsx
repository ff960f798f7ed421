'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export function PartLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      aria-current={usePathname() === href ? 'page' : undefined}
      className="-mb-px whitespace-nowrap border-transparent border-b-2 py-2 text-muted-foreground text-sm hover:text-foreground aria-[current]:border-foreground aria-[current]:font-medium aria-[current]:text-foreground"
    >
      {children}
    </Link>
  );
}
