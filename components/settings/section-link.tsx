'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

export function SectionLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isOpen = path === href || path.startsWith(`${href}/`);
  const link = useRef<HTMLAnchorElement>(null);
  // On a phone they stand in a row that scrolls sideways.
  useEffect(() => {
    if (isOpen) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isOpen]);
  return (
    <Link
      ref={link}
      href={href}
      aria-current={isOpen ? 'page' : undefined}
      className="flex h-8 items-center gap-2 whitespace-nowrap rounded-md px-2.5 text-muted-foreground text-sm hover:bg-accent hover:text-foreground aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:[&_svg]:text-primary"
    >
      {children}
    </Link>
  );
}
