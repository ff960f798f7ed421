'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { AddItemForm } from './catalog-item-form';

export function NewItemButton(choices: { people: { id: string; name: string }[]; currency: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> Add
        </Button>
      </DialogTrigger>
      <DialogContent title="Add to the catalog">
        <AddItemForm {...choices} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
