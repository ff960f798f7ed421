'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import type { RuleInput } from '@/lib/automations/input';
import { RuleDifference } from './rule-difference';

type Props = {
  rule: RuleInput;
  /** Whether it is on afterwards. */
  isOn: boolean;
  title: string;
  submit: string;
  tone?: 'destructive';
  act: () => Promise<ActionResult<void>>;
  done: () => void;
  close: () => void;
};

/** Asks before a rule begins or ceases to send, and shows what that changes. */
export function RuleQuestion({ rule, isOn, title, submit, tone, act, done, close }: Props) {
  const t = useWords();
  const [isPending, start] = useTransition();
  const press = () =>
    start(async () => {
      const result = await reach(act());
      if (result.ok) done();
      else toast.error(result.refusal.detail);
    });
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={title} description={t('What that changes of the next 14 days:')}>
        <RuleDifference rule={rule} isOn={isOn} state={rule} className="min-h-16 content-start" />
        <Button variant={tone} aria-disabled={isPending} onClick={() => isPending || press()}>
          {submit}
        </Button>
      </DialogContent>
    </Dialog>
  );
}
