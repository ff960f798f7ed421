'use client';

import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { RowMenu } from '@/components/settings/row-menu';
import { DropdownMenuItem } from '@/components/ui/dropdown-menu';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { copyRule, orderRules, retireRule } from '@/lib/automations/actions';
import type { RuleInput } from '@/lib/automations/input';
import { RuleQuestion } from './rule-question';

type Props = {
  id: string;
  rule: RuleInput;
  /** All rules in their order; none where the list shows a part of them, which cannot be moved about. */
  ids: string[] | null;
};

/** Moves a rule, copies it, or, once one has seen what that changes, takes it away. */
export function RuleMenu({ id, rule, ids }: Props) {
  const t = useWords();
  const router = useRouter();
  const [isPending, start] = useTransition();
  const [isRemoving, setRemoving] = useState(false);
  const { name } = rule;
  const run = <Value,>(act: () => Promise<ActionResult<Value>>, done?: (value: Value) => void) =>
    start(async () => {
      const result = await reach(act());
      if (!result.ok) toast.error(result.refusal.detail);
      else done?.(result.value);
    });
  const place = ids?.indexOf(id) ?? -1;
  const move = (by: number) => {
    const rest = ids!.filter((each) => each !== id);
    run(() => orderRules({ ids: rest.toSpliced(place + by, 0, id) }));
  };
  return (
    <>
      <RowMenu name={name}>
        {ids ? (
          <>
            <DropdownMenuItem disabled={isPending || place === 0} onSelect={() => move(-1)}>
              <ArrowUp aria-hidden /> {t('Move up')}
            </DropdownMenuItem>
            <DropdownMenuItem disabled={isPending || place === ids.length - 1} onSelect={() => move(1)}>
              <ArrowDown aria-hidden /> {t('Move down')}
            </DropdownMenuItem>
          </>
        ) : null}
        <DropdownMenuItem
          disabled={isPending}
          onSelect={() =>
            run(
              () => copyRule({ id }),
              (copy) => router.push(`/settings/automations/${copy.id}`),
            )
          }
        >
          <Copy aria-hidden /> {t('Copy the rule')}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={isPending} onSelect={() => setRemoving(true)}>
          <Trash2 aria-hidden /> {t('Remove the rule')}
        </DropdownMenuItem>
      </RowMenu>
      {isRemoving ? (
        <RuleQuestion
          rule={rule}
          isOn={false}
          title={t('Remove “{name}”?', { name })}
          submit={t('Remove the rule')}
          tone="destructive"
          act={() => retireRule({ id })}
          done={() => {
            setRemoving(false);
            toast.success(t('“{name}” sends nothing more', { name }));
          }}
          close={() => setRemoving(false)}
        />
      ) : null}
    </>
  );
}
