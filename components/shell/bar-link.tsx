'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export function BarLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={usePathname() === href ? 'page' : undefined}
      className="flex h-14 flex-col items-center justify-center gap-1 text-muted-foreground text-xs aria-[current]:text-primary"
    >
      {children}
      {label}
    </Link>
  );
}
