'use client';

import { Ellipsis } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { useWords } from '@/components/words/provider';

/** The whole navigation in a drawer; it closes when it has led somewhere. */
export function MoreSheet({ children }: { children: ReactNode }) {
  const t = useWords();
  const address = `${usePathname()}?${useSearchParams()}`;
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <Sheet open={openAt === address} onOpenChange={(open) => setOpenAt(open ? address : null)}>
      <SheetTrigger className="flex h-14 flex-col items-center justify-center gap-1 text-muted-foreground text-xs">
        <Ellipsis aria-hidden className="size-5" />
        {t('More')}
      </SheetTrigger>
      <SheetContent title="Bellhop" side="bottom">
        {children}
      </SheetContent>
    </Sheet>
  );
}
