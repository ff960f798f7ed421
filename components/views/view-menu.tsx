'use client';

import { Bookmark, ChevronDown, Pencil, Trash2, UserRound, UsersRound } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { changeView, removeView, saveView } from '@/lib/views/actions';
import type { View } from '@/lib/views/queries';

type Props = { view: View; mayShare: boolean; mayChange: boolean };

const SHAPE = 'flex h-6 max-w-48 items-center gap-1 rounded-md px-1.5 text-xs max-md:h-8';

/** The name of the view that is shown, and what those may do with it whose business it is. */
export function ViewMenu({ view, mayShare, mayChange }: Props) {
  const t = useWords();
  const [isRenaming, setRenaming] = useState(false);
  const [, start] = useTransition();
  const { id: viewId, name, isShared } = view;
  const run = (act: () => Promise<ActionResult<unknown>>, onDone?: () => void) =>
    start(async () => {
      const result = await reach(act());
      if (result.ok) onDone?.();
      else toast.error(result.refusal.detail);
    });
  const remove = () =>
    run(
      () => removeView({ viewId }),
      () => offerBack(view, t('View deleted'), t('Undo'), run),
    );
  const mark = (
    <>
      <Bookmark aria-hidden className="size-3.5 shrink-0" fill="currentColor" />
      <bdi className="truncate">{name}</bdi>
    </>
  );
  if (!mayChange) return <p className={`${SHAPE} text-muted-foreground`}>{mark}</p>;
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={t('View {name}', { name })}
          className={`${SHAPE} text-primary hover:bg-accent data-[state=open]:bg-accent`}
        >
          {mark}
          <ChevronDown aria-hidden className="size-3 shrink-0" />
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setRenaming(true)}>
            <Pencil aria-hidden /> {t('Rename')}
          </DropdownMenuItem>
          {mayShare && (
            <DropdownMenuItem onSelect={() => run(() => changeView({ viewId, isShared: !isShared }))}>
              {isShared ? <UserRound aria-hidden /> : <UsersRound aria-hidden />}
              {isShared ? t('Only for its owner') : t('For everybody')}
            </DropdownMenuItem>
          )}
          <DropdownMenuItem onSelect={remove}>
            <Trash2 aria-hidden /> {t('Delete')}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={isRenaming} onOpenChange={setRenaming}>
        {isRenaming && (
          <DialogContent title={t('Rename “{name}”', { name })}>
            <ActionForm action={changeView} submit={t('Rename')} onDone={() => setRenaming(false)}>
              <input type="hidden" name="viewId" value={viewId} />
              <Field name="name" label={t('Name')} defaultValue={name} required maxLength={50} autoComplete="off" />
            </ActionForm>
          </DialogContent>
        )}
      </Dialog>
    </>
  );
}

/** One's own view can be had back as it was. */
function offerBack(
  { inbox, tab, search, name, isShared, isMine }: View,
  told: string,
  undo: string,
  run: (act: () => Promise<ActionResult<unknown>>) => void,
): void {
  const again = () => run(() => saveView({ inbox, tab, search, name, isShared }));
  toast.success(told, { description: name, ...(isMine ? { action: { label: undo, onClick: again } } : {}) });
}
