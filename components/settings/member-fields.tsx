'use client';

import type { Role, Team } from '@/lib/auth/actor';
import { Choices } from './choices';
import { roleWords, teamWords } from './words';

type Props = { of: { role: Role; teams: readonly Team[] } };

/** Role and teams, as they are of a member or proposed for a new one. */
export function MemberFields({ of: { role, teams } }: Props) {
  const roles = Object.entries(roleWords).map(([value, words]) => ({ value, ...words }));
  const teamsToChoose = Object.entries(teamWords).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Choices name="role" legend="Role" options={roles} chosen={[role]} single />
      <Choices name="teams" legend="Teams" options={teamsToChoose} chosen={teams} />
    </>
  );
}
