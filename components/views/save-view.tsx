'use client';

import { Bookmark } from 'lucide-react';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';
import type { Inbox } from '@/lib/inbox/tabs';
import { saveView } from '@/lib/views/actions';

type Props = { inbox: Inbox; tab: string; search: string; mayShare: boolean };

/** Keeps the filters in use under a name. */
export function SaveView({ mayShare, ...list }: Props) {
  const t = useWords();
  const boxId = useId();
  const [isOpen, setOpen] = useState(false);
  const onDone = () => {
    setOpen(false);
    toast.success(t('View saved'));
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger className="flex h-6 items-center gap-1 rounded-sm px-1 text-primary text-xs hover:underline max-md:h-8">
        <Bookmark aria-hidden className="size-3.5" />
        {t('Save view')}
      </PopoverTrigger>
      <PopoverContent aria-label={t('Save view')}>
        <ActionForm action={saveView} submit={t('Save view')} onDone={onDone} className="gap-3">
          {Object.entries(list).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="name" label={t('Name')} required maxLength={50} autoComplete="off" />
          {mayShare ? (
            <label htmlFor={boxId} className="flex items-center gap-2 text-sm">
              <Checkbox id={boxId} name="isShared" /> {t('For everybody')}
            </label>
          ) : null}
        </ActionForm>
      </PopoverContent>
    </Popover>
  );
}
