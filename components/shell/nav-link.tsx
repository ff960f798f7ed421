'use client';

import Link, { useLinkStatus } from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { filtersIn } from '@/components/inbox/search';

type NavLinkProps = {
  href: string;
  label: string;
  purpose?: string;
  badge?: ReactNode;
  /** Of a view: the filters that are its own. Of a tab: `unless` those of its views, which stand for themselves. */
  search?: string;
  unless?: readonly string[];
  children: ReactNode;
};

/** A line of the navigation: icon, words, count. Its purpose shows on hover; in the rail its name, too. */
export function NavLink({ href, label, purpose, badge, search, unless, children }: NavLinkProps) {
  const pathname = usePathname();
  const shown = filtersIn(useSearchParams());
  const isAt = pathname === href || pathname.startsWith(`${href}/`);
  const current = isAt && (search === undefined ? !unless?.includes(shown) : search === shown);
  return (
    <Link
      href={search ? `${href}?${search}` : href}
      prefetch={false}
      title={purpose ? `${label}: ${purpose}` : label}
      aria-current={current ? 'page' : undefined}
      className="relative isolate flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted-foreground text-sm hover:bg-accent hover:text-foreground aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-foreground max-md:h-11 max-md:text-base md:max-lg:h-11 md:max-lg:flex-col md:max-lg:justify-center md:max-lg:gap-0.5 md:max-lg:px-0 [&_svg]:size-4 [&_svg]:shrink-0 aria-[current]:[&_svg]:text-primary"
    >
      <Pending />
      {children}
      <span className="min-w-0 flex-1 truncate md:max-lg:sr-only">{label}</span>
      <span className="md:max-lg:text-[0.6875rem] md:max-lg:leading-3 md:max-lg:empty:hidden">{badge}</span>
    </Link>
  );
}

/** Answers the click at once, while the page is still on its way. */
function Pending() {
  return useLinkStatus().pending ? (
    <span className="-z-10 absolute inset-0 animate-fade rounded-md bg-selected" />
  ) : null;
}
