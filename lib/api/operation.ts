import { z } from 'zod';
import type { Scope } from '@/lib/auth/actor';

export type Method = 'GET' | 'PUT' | 'POST';
export type Answer = { status: number; description: string; schema?: z.ZodType; type?: string };

/**
 * A call of the API: what it takes, by the very schemas that validate, and what it answers. The route, the reference and
 * their tests come from it. A path parameter that `body` knows too (`externalId`) stands in the path alone.
 */
export type Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> = {
  method: Method;
  /** Below /api/v1, with {names} for parameters. */
  path: string;
  /** What the key must be allowed to; null for what anybody may read. */
  scope: Scope | null;
  tag: string;
  summary: string;
  description?: string;
  params: Params;
  query: Query;
  body?: Body;
  /** The most bytes that a body may have, where that is more than usual. */
  largest?: number;
  /** The type of a body that the handler reads as a stream. */
  streams?: string;
  answers: Answer[];
};

type Given<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Omit<
  Operation<P, Q, B>,
  'params' | 'query'
> & {
  params?: P;
  query?: Q;
};

type Nothing = z.ZodObject<Record<never, z.ZodType>>;

/** A row of the table, with its types kept. */
export function operation<
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = z.ZodNever,
>(given: Given<P, Q, B>): Operation<P, Q, B> {
  const none = z.strictObject({});
  return { ...given, params: given.params ?? (none as unknown as P), query: given.query ?? (none as unknown as Q) };
}

export const BASE = '/api/v1';

/** The parameters in a path of this operation, decoded; undefined when it is another path or wrongly encoded. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const names = pattern.split('/');
  const parts = pathname.replace(/\/$/, '').slice(BASE.length).split('/');
  if (!pathname.startsWith(`${BASE}/`) || names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, name] of names.entries()) {
    if (!name.startsWith('{')) continue;
    const value = decoded(parts[i]!);
    if (value === undefined) return undefined;
    params[name.slice(1, -1)] = value;
  }
  return params;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
