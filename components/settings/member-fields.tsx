'use client';

import { useWords } from '@/components/words/provider';
import type { Role, Team } from '@/lib/auth/actor';
import { Choices } from './choices';
import { roleWords, teamWords } from './words';

type Props = { of: { role: Role; teams: readonly Team[] } };

/** Role and teams, as they are of a member or proposed for a new one. */
export function MemberFields({ of: { role, teams } }: Props) {
  const t = useWords();
  const roles = Object.entries(roleWords).map(([value, { label, purpose }]) => ({
    value,
    label: t(label),
    purpose: t(purpose),
  }));
  const teamsToChoose = Object.entries(teamWords).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <>
      <Choices name="role" legend={t('Role')} options={roles} chosen={[role]} single />
      <Choices name="teams" legend={t('Teams')} options={teamsToChoose} chosen={teams} />
    </>
  );
}
