'use client';

import { Ellipsis } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';

/** The whole navigation in a drawer; it closes when it has led somewhere. */
export function MoreSheet({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <Sheet open={openAt === pathname} onOpenChange={(open) => setOpenAt(open ? pathname : null)}>
      <SheetTrigger className="flex h-14 flex-col items-center justify-center gap-1 text-muted-foreground text-xs">
        <Ellipsis aria-hidden className="size-5" />
        More
      </SheetTrigger>
      <SheetContent title="Bellhop" side="bottom">
        {children}
      </SheetContent>
    </Sheet>
  );
}
