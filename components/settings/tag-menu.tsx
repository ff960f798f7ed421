'use client';

import { Archive, ArchiveRestore, Merge, Pencil } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { SelectField } from '@/components/tasks/fields';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { mergeTag, offerTag, renameTag, retireTag } from '@/lib/tags/actions';
import type { TagUse } from '@/lib/tags/queries';
import { RowMenu } from './row-menu';

/** What an admin can do about a tag. */
export function TagMenu({ tag, others }: { tag: TagUse; others: TagUse[] }) {
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
          <Pencil aria-hidden /> Rename
        </DropdownMenuItem>
        {others.length > 0 && (
          <DropdownMenuItem onSelect={() => setOpen('merge')}>
            <Merge aria-hidden /> Merge into another
          </DropdownMenuItem>
        )}
        {retiredAt ? (
          <DropdownMenuItem onSelect={() => setOffered(offerTag)}>
            <ArchiveRestore aria-hidden /> Offer again
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => setOffered(retireTag)}>
            <Archive aria-hidden /> No longer offer it
          </DropdownMenuItem>
        )}
      </RowMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open === 'rename' && (
          <DialogContent
            title={`Rename “${name}”`}
            description="Every conversation that carries it shows the new name."
          >
            <ActionForm action={renameTag} submit="Rename" onDone={close}>
              <input type="hidden" name="tagId" value={tagId} />
              <Field name="name" label="Name" defaultValue={name} required maxLength={50} autoComplete="off" />
            </ActionForm>
          </DialogContent>
        )}
        {open === 'merge' && (
          <DialogContent
            title={`Merge “${name}” into another`}
            description={`What carries “${name}” carries the other tag instead. This cannot be undone.`}
          >
            <ActionForm action={mergeTag} submit="Merge" tone="destructive" onDone={close}>
              <input type="hidden" name="tagId" value={tagId} />
              <SelectField
                name="into"
                label="Into"
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
