import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { agentOrRefusal, type SessionAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { refuseOtherSites } from '@/lib/other-sites';
import { parse } from '@/lib/parse';
import { type FieldError, Refusal, type RefusalStatus, refusalIn } from '@/lib/refusal';
import { isStorable } from '@/lib/text';

export type ActionRefusal = { status: RefusalStatus; detail: string; errors: FieldError[] };
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; refusal: ActionRefusal };

/** What the browser calls: with an object, with a form, or as React's `useActionState` does it (previous result, form). */
export type Action<Input, Value> = {
  (input: Input | FormData): Promise<ActionResult<Value>>;
  (previous: ActionResult<Value> | null, input: Input | FormData): Promise<ActionResult<Value>>;
};

/**
 * Makes a server action of a mutation: gate → parse (unknown fields are refused) → run → refresh the screen → result.
 * An expected refusal is a result, and a conflict refreshes, too; anything else that is thrown is a bug.
 */
export function agentAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  mutation: (agent: SessionAgent, input: z.output<Schema>) => Promise<Value>,
): Action<z.input<Schema>, Value> {
  return action(schema, agentOrRefusal, mutation);
}

/** Like `agentAction`, for what only reads (the next rows of a list): the screen is not made again. */
export function agentRead<Schema extends z.ZodType, Value>(
  schema: Schema,
  query: (agent: SessionAgent, input: z.output<Schema>) => Promise<Value>,
): Action<z.input<Schema>, Value> {
  return action(schema, agentOrRefusal, query, false);
}

/** Like `agentAction`, for the few things that are done signed out: signing in, accepting an invitation, resetting a password. */
export function publicAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  mutation: (visitor: Headers, input: z.output<Schema>) => Promise<Value>,
): Action<z.input<Schema>, Value> {
  return action(schema, headers, mutation);
}

function action<Schema extends z.ZodType, Who, Value>(
  schema: Schema,
  gate: () => Promise<Who>,
  mutation: (who: Who, input: z.output<Schema>) => Promise<Value>,
  refreshes = true,
): Action<z.input<Schema>, Value> {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  return async (...args: unknown[]) => {
    try {
      refuseOtherSites(await headers());
      const who = await gate();
      const value = await mutation(who, parse(strict, storable(args.at(-1))) as z.output<Schema>);
      if (refreshes) refresh();
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What was refused because it is otherwise by now is shown as it is.
      if (refreshes && error.status === 409) refresh();
      return { ok: false, refusal: refusalIn(await words(), error) };
    }
  };
}

/** The input as a plain value, refused where any text in it could not be stored. */
function storable(input: unknown): unknown {
  const value = input instanceof FormData ? fieldsOf(input) : input;
  if (!texts(value).every(isStorable)) throw new Refusal(422, 'The text contains a character that cannot be stored.');
  return value;
}

/** A form as an object; a name ending in [] is a list. React's own hidden fields are left out. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    names.map((name) => (name.endsWith('[]') ? [name.slice(0, -2), form.getAll(name)] : [name, form.get(name)])),
  );
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}
