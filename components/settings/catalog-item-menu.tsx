'use client';

import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { offerItem, retireItem } from '@/lib/catalog/actions';
import type { CatalogItem } from '@/lib/catalog/queries';
import { ChangeItemForm } from './catalog-item-form';
import { RowMenu } from './row-menu';

type Props = { item: CatalogItem; people: { id: string; name: string }[]; currency: string };

/** What an admin can do about a catalog item. */
export function CatalogItemMenu({ item, ...choices }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [, startTransition] = useTransition();
  const { id: catalogItemId, retiredAt } = item;
  const setOffered = (act: typeof retireItem) =>
    startTransition(async () => {
      const result = await reach(act({ catalogItemId }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  return (
    <>
      <RowMenu name={item.name}>
        <DropdownMenuItem onSelect={() => setOpen(true)}>
          <Pencil aria-hidden /> {t('Edit')}
        </DropdownMenuItem>
        {retiredAt ? (
          <DropdownMenuItem onSelect={() => setOffered(offerItem)}>
            <ArchiveRestore aria-hidden /> {t('Offer again')}
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => setOffered(retireItem)}>
            <Archive aria-hidden /> {t('No longer offer it')}
          </DropdownMenuItem>
        )}
      </RowMenu>
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent
          title={item.name}
          description={t('Tasks made before keep what they say; another kind is theirs, too.')}
        >
          <ChangeItemForm item={item} {...choices} onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </>
  );
}
