'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { AddItemForm } from './catalog-item-form';

export function NewItemButton(choices: { people: { id: string; name: string }[]; currency: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> {t('Add')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('Add to the catalog')}>
        <AddItemForm {...choices} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
