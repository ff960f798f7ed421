import type { z } from 'zod';
import { type FieldError, Refusal } from './refusal';

/** What `schema` makes of `value`, or a Refusal (422) whose errors each name their field in one sentence. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, whole = 'The body'): z.output<S> {
  const result = schema.safeParse(value, { error: predicateOf });
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => fieldErrors(issue, whole)).slice(0, MAX_ERRORS);
  throw new Refusal(422, errors[0]!.message, errors);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What bytes say in JSON. Refusal 422 for a broken encoding, which is never repaired, and for what is no JSON. */
export function parseJson(bytes: Uint8Array, whole = 'The body'): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw new Refusal(422, `${whole} is not valid ${error instanceof SyntaxError ? 'JSON' : 'UTF-8'}.`);
  }
}

const MAX_ERRORS = 20;

/** Schemas say what a value must be ("must be a date"); the field before it makes the sentence. */
function fieldErrors(issue: z.core.$ZodIssue, whole: string): FieldError[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: sentence(path || whole, issue.message) }];
  return issue.keys.map((key) => {
    const full = path ? `${path}.${key}` : key;
    return { path: short(full), message: sentence(full, 'is not a known field') };
  });
}

function sentence(subject: string, predicate: string): string {
  return `${short(subject)} ${predicate}.`;
}

/** A caller's field name may be anything; the answer stays short and well-formed. */
function short(path: string): string {
  return path.slice(0, 100).toWellFormed();
}

function predicateOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be one of ${list(issue.values)}`;
    case 'invalid_union':
      return unionPredicate(issue);
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    default:
      return 'is not valid';
  }
}

function unionPredicate(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  if (issue.input === undefined) return 'is missing';
  return issue.discriminator ? 'is missing or not one of the known ones' : 'is not valid';
}

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

function list(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
