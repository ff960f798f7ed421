'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { mergeGuests, unmergeGuest } from '@/lib/guests/actions';

export type Side = { id: string; name: string; facts: string[] };

const UNDO_MS = 10_000;

/** Two guests side by side: which of them is kept is chosen, the other becomes a part of it. */
export function MergeButton({ sides }: { sides: [Side, Side] }) {
  const t = useWords();
  const { refresh } = useRouter();
  const [open, setOpen] = useState(false);
  const [keepId, setKeepId] = useState(sides[0].id);
  const [keep, merged] = keepId === sides[0].id ? sides : [sides[1], sides[0]];
  const takeBack = async () => {
    const result = await reach(unmergeGuest({ guestId: merged.id }));
    if (result.ok) toast(t('Undone'));
    else toast.error(result.refusal.detail);
    refresh();
  };
  const onDone = () => {
    setOpen(false);
    toast.success(t('{name} is now a part of {kept}', { name: merged.name, kept: keep.name }), {
      duration: UNDO_MS,
      action: { label: t('Undo'), onClick: () => void takeBack() },
    });
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="outline"
          size="sm"
          aria-label={t('Compare with {name}', { name: sides[1].name })}
          className="max-md:h-11"
        >
          {t('Compare')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('Are these one person?')}
        description={t(
          'All conversations, stays and figures of both come together under the one you keep. It can be undone at any time.',
        )}
        className="max-w-2xl"
      >
        <ActionForm action={mergeGuests} submit={t('Merge into {name}', { name: keep.name })} onDone={onDone}>
          <input type="hidden" name="mergeId" value={merged.id} />
          <fieldset className="grid gap-3 sm:grid-cols-2">
            <legend className="sr-only">{t('Who is kept')}</legend>
            {sides.map((side) => (
              <Choice key={side.id} side={side} isKept={side.id === keepId} keep={() => setKeepId(side.id)} />
            ))}
          </fieldset>
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

function Choice({ side, isKept, keep }: { side: Side; isKept: boolean; keep: () => void }) {
  const t = useWords();
  return (
    <label className="flex items-start gap-2.5 rounded-lg border p-3 has-checked:border-primary has-checked:bg-selected">
      <input
        type="radio"
        name="keepId"
        value={side.id}
        checked={isKept}
        onChange={keep}
        className="mt-0.5 size-4 shrink-0 accent-primary"
      />
      <span className="grid min-w-0 gap-0.5 [overflow-wrap:anywhere]">
        <bdi className="font-medium">{side.name}</bdi>
        <span className="text-muted-foreground text-sm">{isKept ? t('Kept') : t('Becomes a part of the other')}</span>
        {side.facts.map((fact) => (
          <bdi key={fact} className="text-sm">
            {fact}
          </bdi>
        ))}
      </span>
    </label>
  );
}
