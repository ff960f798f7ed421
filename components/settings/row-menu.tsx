'use client';

import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';

/** What can be done with a row, behind its three dots. */
export function RowMenu({ name, children }: { name: string; children: ReactNode }) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('Change {name}', { name })}
        className={buttonVariants({ variant: 'ghost', size: 'icon' })}
      >
        <Ellipsis aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">{children}</DropdownMenuContent>
    </DropdownMenu>
  );
}
