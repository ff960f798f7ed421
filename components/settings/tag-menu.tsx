'use client';

import { Archive, ArchiveRestore, Merge, Pencil } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { SelectField } from '@/components/tasks/fields';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { mergeTag, offerTag, renameTag, retireTag } from '@/lib/tags/actions';
import type { TagUse } from '@/lib/tags/queries';
import { RowMenu } from './row-menu';

/** What an admin can do about a tag. */
export function TagMenu({ tag, others }: { tag: TagUse; others: TagUse[] }) {
  const t = useWords();
  const [open, setOpen] = useState<'rename' | 'merge'>();
  const [, startTransition] = useTransition();
  const { id: tagId, name, retiredAt } = tag;
  const setOffered = (act: typeof retireTag) =>
    startTransition(async () => {
      const result = await reach(act({ tagId }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  const close = () => setOpen(undefined);
  return (
    <>
      <RowMenu name={name}>
        <DropdownMenuItem onSelect={() => setOpen('rename')}>
          <Pencil aria-hidden /> {t('Rename')}
        </DropdownMenuItem>
        {others.length > 0 && (
          <DropdownMenuItem onSelect={() => setOpen('merge')}>
            <Merge aria-hidden /> {t('Merge into another')}
          </DropdownMenuItem>
        )}
        {retiredAt ? (
          <DropdownMenuItem onSelect={() => setOffered(offerTag)}>
            <ArchiveRestore aria-hidden /> {t('Offer again')}
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => setOffered(retireTag)}>
            <Archive aria-hidden /> {t('No longer offer it')}
          </DropdownMenuItem>
        )}
      </RowMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open === 'rename' && (
          <DialogContent
            title={t('Rename “{name}”', { name })}
            description={t('Every conversation that carries it shows the new name.')}
          >
            <ActionForm action={renameTag} submit={t('Rename')} onDone={close}>
              <input type="hidden" name="tagId" value={tagId} />
              <Field name="name" label={t('Name')} defaultValue={name} required maxLength={50} autoComplete="off" />
            </ActionForm>
          </DialogContent>
        )}
        {open === 'merge' && (
          <DialogContent
            title={t('Merge “{name}” into another', { name })}
            description={t('What carries “{name}” carries the other tag instead. This cannot be undone.', { name })}
          >
            <ActionForm action={mergeTag} submit={t('Merge')} tone="destructive" onDone={close}>
              <input type="hidden" name="tagId" value={tagId} />
              <SelectField
                name="into"
                label={t('Into')}
                options={others.map((other) => ({ value: other.id, label: <bdi>{other.name}</bdi> }))}
                initial={others[0]!.id}
              />
            </ActionForm>
          </DialogContent>
        )}
      </Dialog>
    </>
  );
}
