'use client';

import { SelectField } from '@/components/tasks/fields';
import { useWords } from '@/components/words/provider';
import type { Team } from '@/lib/auth/actor';
import { teamWords } from './words';

const EVERYBODY = 'everybody';

/** Who is offered it: one team, or all. */
export function TeamField({ of }: { of: Team | null }) {
  const t = useWords();
  const teams = Object.entries(teamWords).map(([value, label]) => ({ value, label: t(label) }));
  const options = [{ value: EVERYBODY, label: t('Everybody') }, ...teams];
  return <SelectField name="team" label={t('For')} options={options} initial={of ?? EVERYBODY} />;
}

export function readTeam(form: FormData): Team | null {
  const said = String(form.get('team'));
  return said === EVERYBODY ? null : (said as Team);
}
