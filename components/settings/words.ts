import type { Role, Scope, Team } from '@/lib/auth/actor';

export const roleWords = {
  agent: { label: 'Agent', purpose: 'Works in the inboxes.' },
  manager: { label: 'Manager', purpose: 'Also exports, approves refunds and shares views.' },
  admin: { label: 'Admin', purpose: 'Also has settings, members, keys, rules and audit.' },
} satisfies Record<Role, { label: string; purpose: string }>;

export const teamWords = { sales: 'Sales', support: 'Support' } satisfies Record<Team, string>;

/** Whose something is that a team keeps at hand. */
export function teamLabel(team: Team | null): string {
  return team ? teamWords[team] : 'Everybody';
}

export const scopeWords = {
  read: { label: 'Read', purpose: 'Lists, conversations, figures.' },
  write: { label: 'Write', purpose: 'Listings, reservations, messages, replies.' },
} satisfies Record<Scope, { label: string; purpose: string }>;
