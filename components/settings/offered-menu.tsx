'use client';

import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { type ReactNode, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { RowMenu } from './row-menu';

type Props = {
  of: { name: string; retiredAt: Date | null };
  retire: () => Promise<ActionResult<void>>;
  offer: () => Promise<ActionResult<void>>;
  /** The form that changes it. */
  children: (close: () => void) => ReactNode;
};

/** What can be done about a thing that is offered to all, or no longer. */
export function OfferedMenu({ of: { name, retiredAt }, retire, offer, children }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [, startTransition] = useTransition();
  const run = (act: Props['retire']) =>
    startTransition(async () => {
      const result = await reach(act());
      if (!result.ok) toast.error(result.refusal.detail);
    });
  return (
    <>
      <RowMenu name={name}>
        <DropdownMenuItem onSelect={() => setOpen(true)}>
          <Pencil aria-hidden /> {t('Edit')}
        </DropdownMenuItem>
        {retiredAt ? (
          <DropdownMenuItem onSelect={() => run(offer)}>
            <ArchiveRestore aria-hidden /> {t('Offer again')}
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => run(retire)}>
            <Archive aria-hidden /> {t('No longer offer it')}
          </DropdownMenuItem>
        )}
      </RowMenu>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent title={name}>{children(() => setOpen(false))}</DialogContent>
      </Dialog>
    </>
  );
}
