import { z } from 'zod';
import { roles, teams } from '@/db/schema';
import { name, newPassword } from '@/lib/auth/input';
import { email } from '@/lib/text';

export const role = z.enum(roles);

export const teamsOfMember = z
  .array(z.enum(teams))
  .min(1, 'must name at least one team')
  .transform((chosen) => teams.filter((team) => chosen.includes(team)));

export const inviteInput = z.strictObject({ email, name, role, teams: teamsOfMember });
export const memberInput = z.strictObject({ memberId: z.uuid(), role, teams: teamsOfMember });
export const memberRef = z.strictObject({ memberId: z.uuid() });

export const passwordInput = z.strictObject({
  current: z.string().min(1, 'is missing').max(200, 'must have at most 200 characters'),
  password: newPassword,
});

export type PasswordInput = z.output<typeof passwordInput>;
export type InviteInput = z.output<typeof inviteInput>;
export type MemberInput = z.output<typeof memberInput>;
