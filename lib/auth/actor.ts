import type { roles, scopes, teams } from '@/db/schema';

declare const minted: unique symbol;

export type Role = (typeof roles)[number];
export type Team = (typeof teams)[number];
export type Scope = (typeof scopes)[number];

type Base = { readonly accountId: string; readonly [minted]: true };

/** A signed-in person at work in one account. `timezone` is the account's. */
export type Agent = Base & {
  readonly kind: 'member';
  readonly memberId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teams: readonly Team[];
};
export type KeyActor = Base & {
  readonly kind: 'api_key';
  readonly apiKeyId: string;
  readonly scopes: readonly Scope[];
};
export type SystemActor = Base & { readonly kind: 'system' };
export type AssistantActor = Base & { readonly kind: 'assistant' };
export type AutomationActor = Base & { readonly kind: 'automation' };

/**
 * Who reads or writes. Every query and mutation takes one first and ands in its account; only `lib/auth` mints them,
 * so a function that was given one need not ask again who is there.
 */
export type Actor = Agent | KeyActor | SystemActor | AssistantActor | AutomationActor;

/** Mints an actor from what a gate of `lib/auth` has verified. Called from `lib/auth`, scripts and tests alone. */
export function mint<A extends Actor>(verified: Omit<A, typeof minted>): A {
  return verified as A;
}

/** The product itself at work in an account: imports on the command line, jobs, the seed. */
export function systemActor(accountId: string): SystemActor {
  return mint<SystemActor>({ kind: 'system', accountId });
}

/** The assistant at work in an account: what it reads is that account's, what it does is in the history as its own. */
export function assistantActor(accountId: string): AssistantActor {
  return mint<AssistantActor>({ kind: 'assistant', accountId });
}

/** A rule at work in an account: what it sends is in the history as an automation's. */
export function automationActor(accountId: string): AutomationActor {
  return mint<AutomationActor>({ kind: 'automation', accountId });
}
