'use client';

import { useState } from 'react';
import { Switch } from '@/components/ui/switch';
import { useWords } from '@/components/words/provider';
import { switchRule } from '@/lib/automations/actions';
import type { RuleInput } from '@/lib/automations/input';
import { RuleQuestion } from './rule-question';

/** Switches a rule on or off, once one has seen what that changes. */
export function RuleSwitch({ id, rule, isOn }: { id: string; rule: RuleInput; isOn: boolean }) {
  const t = useWords();
  /** What it is to become, while that is asked. */
  const [becomes, setBecomes] = useState<boolean | null>(null);
  const close = () => setBecomes(null);
  const { name } = rule;
  return (
    <>
      <Switch label={t('“{name}” is on', { name })} isOn={isOn} onClick={() => setBecomes(!isOn)} />
      {becomes === null ? null : (
        <RuleQuestion
          rule={rule}
          isOn={becomes}
          title={becomes ? t('Switch “{name}” on?', { name }) : t('Switch “{name}” off?', { name })}
          submit={becomes ? t('Switch it on') : t('Switch it off')}
          act={() => switchRule({ id, isOn: becomes })}
          done={close}
          close={close}
        />
      )}
    </>
  );
}
