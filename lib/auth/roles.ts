import { roles } from '@/db/schema';
import { Refusal } from '@/lib/refusal';
import type { Actor, Agent, Role } from './actor';

/** Whether the agent has at least this role: an admin may do all that a manager may, a manager all that an agent may. */
export function hasRole(agent: Pick<Agent, 'role'>, role: Role): boolean {
  return roles.indexOf(agent.role) >= roles.indexOf(role);
}

/** The guard of mutations and queries for managers and admins: a Refusal 403 for anyone below. */
export function requireRole(agent: Pick<Agent, 'role'>, role: Exclude<Role, 'agent'>): void {
  if (!hasRole(agent, role)) throw new Refusal(403, REFUSALS[role]);
}

/** The guard of what an admin may do, and the operator on the command line; an API key never. */
export function requireAdmin(actor: Actor): void {
  if (actor.kind === 'api_key') throw new Refusal(403, REFUSALS.admin);
  if (actor.kind === 'member') requireRole(actor, 'admin');
}

const REFUSALS = { manager: 'Only a manager or an admin can do this.', admin: 'Only an admin can do this.' };
