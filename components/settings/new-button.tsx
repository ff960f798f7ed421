'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';

/** Opens the form that makes one more. */
export function NewButton({ title, children }: { title: string; children: (close: () => void) => ReactNode }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> {t('Add')}
        </Button>
      </DialogTrigger>
      <DialogContent title={title}>{children(() => setOpen(false))}</DialogContent>
    </Dialog>
  );
}
