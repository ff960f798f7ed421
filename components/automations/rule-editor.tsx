'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { ActionForm, Labelled } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import type { Action } from '@/lib/actions';
import { saveRule } from '@/lib/automations/actions';
import type { RuleInput } from '@/lib/automations/input';
import { ConditionFields } from './condition-fields';
import type { Offered } from './offered';
import { RuleDifference } from './rule-difference';
import { type Draft, draftOf, followed, rebased, saved } from './rule-draft';
import { RulePreview } from './rule-preview';
import { SendingFields } from './sending-fields';
import { TextFields } from './text-fields';
import { TriggerFields } from './trigger-fields';

type Props = { of: RuleInput; isOn: boolean; offered: Offered };

/** The form of a rule; beside it at once what it would send for a real booking, and what it changes of what is planned. */
export function RuleEditor({ of, isOn, offered }: Props) {
  const t = useWords();
  const router = useRouter();
  const { rule, round, isBehind, put, keep, takeTheirs, takeMine } = useDraft(of);
  const save: Action<never, { id: string }> = () => saveRule(rule);
  const done = ({ id }: { id: string }) => {
    keep(rule);
    toast.success(t('Saved'));
    if (!of.id) router.replace(`/settings/automations/${id}`);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="rounded-lg border bg-card p-4 md:p-5">
        <ActionForm
          key={round}
          action={save}
          submit={of.id ? t('Save') : t('Add the rule, switched off')}
          onDone={done}
        >
          <Labelled name="name" label={t('Name')}>
            {(props) => (
              <Input
                {...props}
                value={rule.name}
                onChange={({ target }) => put({ name: target.value })}
                required
                maxLength={100}
                autoComplete="off"
              />
            )}
          </Labelled>
          <TriggerFields trigger={rule.trigger} change={(trigger) => put({ trigger })} />
          <ConditionFields
            conditions={rule.conditions}
            offered={offered}
            change={(conditions) => put({ conditions })}
          />
          <TextFields
            templates={rule.templates}
            languages={offered.language}
            change={(templates) => put({ templates })}
          />
          <SendingFields rule={rule} channels={offered.channel} put={put} />
          {isBehind ? <Behind takeTheirs={takeTheirs} takeMine={takeMine} /> : null}
        </ActionForm>
      </div>
      <div className="grid gap-6 lg:sticky lg:top-4">
        <RulePreview rule={rule} state={of} />
        <section aria-label={t('The next 14 days')} className="grid gap-2">
          <h3 className="font-semibold">
            {isOn ? t('Saving it changes, of the next 14 days') : t('Switched on, of the next 14 days')}
          </h3>
          <RuleDifference rule={rule} isOn state={of} />
        </section>
      </div>
    </div>
  );
}

/** What to do about a rule that somebody else saved while this one was written. */
function Behind({ takeTheirs, takeMine }: { takeTheirs: () => void; takeMine: () => void }) {
  const t = useWords();
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 rounded-md bg-amber-soft px-3 py-2 text-sm">
      <p className="min-w-0 flex-1 text-amber">{t('Somebody else saved this rule while you wrote.')}</p>
      <Button variant="outline" size="sm" onClick={takeTheirs}>
        {t('Take theirs')}
      </Button>
      <Button
        variant="outline"
        size="sm"
        onClick={({ currentTarget: { form } }) => {
          // Taken before it is sent: the form sends what it last showed.
          flushSync(takeMine);
          form?.requestSubmit();
        }}
      >
        {t('Save mine')}
      </Button>
    </div>
  );
}

/** The rule as it is written here; what others save is taken over as long as nothing is. */
function useDraft(of: RuleInput) {
  const [kept, setDraft] = useState<Draft>(() => draftOf(of.id ? of : { ...of, id: uuidv7() }));
  const draft = followed(kept, of);
  if (draft !== kept) setDraft(draft);
  return {
    rule: draft.rule,
    round: draft.round,
    isBehind: draft.from.version !== of.version,
    put: (changes: Partial<RuleInput>) => setDraft((before) => ({ ...before, rule: { ...before.rule, ...changes } })),
    keep: (sent: RuleInput) => setDraft((before) => saved(before, sent)),
    takeTheirs: () => setDraft(({ round }) => draftOf(of, round + 1)),
    takeMine: () => setDraft((before) => rebased(before, of)),
  };
}
