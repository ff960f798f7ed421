import type { z } from 'zod';
import { isAway } from '@/db/away';
import type { KeyActor } from '@/lib/auth/actor';
import { requireKey } from '@/lib/auth/keys';
import { Throttled } from '@/lib/auth/throttle';
import type { Words } from '@/lib/language/messages';
import { log } from '@/lib/log';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { readJson } from './body';
import { limitKey } from './limits';
import { matchPath, type Operation } from './operation';
import { problem, problemResponse, unavailable, unexpected } from './problem';
import { inTurn } from './slots';

/** A verified call: who asks and what for. `now` is asked of the clock once. */
export type Call<Params, Query, Body> = {
  actor: KeyActor;
  params: Params;
  query: Query;
  body: Body;
  request: Request;
  now: Date;
};

type Result = Response | { status?: number; body: unknown };

/**
 * Makes a route handler: verify the key → its limit → parse path, query and body → run → answer. The only catch: a Refusal
 * becomes its problem, a lost database 503, and anything else is logged and told without details.
 */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Result>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const actor = await inTurn(() => requireKey(request, operation.scope ?? 'read'));
      await limitKey(actor);
      const given = await input(operation, request);
      const result = await inTurn(() => run({ actor, ...given, request, now: new Date() }));
      return result instanceof Response ? result : json(result.body, result.status ?? 200);
    } catch (error) {
      return refused(error, request);
    }
  };
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

/** What a caller is told instead of an answer: a program in English, a person in the words of `t`. */
export function refused(error: unknown, request: Request, t?: Words): Response {
  if (error instanceof Refusal) return problemResponse(problem(error, t), refusalHeaders(error));
  if (isAway(error)) return problemResponse(problem(unavailable, t), { 'retry-after': '2' });
  log.error({ err: error, method: request.method, path: new URL(request.url).pathname }, 'API call failed');
  return problemResponse(unexpected);
}

/** Answers every path below /api/v1 that no operation has. */
export async function noSuchPath(request: Request): Promise<Response> {
  return refused(NO_SUCH_PATH, request);
}

const NO_SUCH_PATH = new Refusal(404, 'There is no such path. GET /api/v1/openapi.json lists all.');

async function input<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  request: Request,
) {
  const { pathname, searchParams } = new URL(request.url);
  const named = matchPath(operation.path, pathname);
  if (!named) throw NO_SUCH_PATH;
  const params = parse(operation.params, named);
  const query = parse(operation.query, queryOf(searchParams));
  const body =
    operation.body && !operation.streams && parse(operation.body, await bodyOf(request, named, operation.largest));
  return { params, query, body: body as z.output<B> };
}

function queryOf(search: URLSearchParams): Record<string, unknown> {
  const entries = [...new Set(search.keys())].map((name) => {
    const values = search.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(entries);
}

/** The body with the caller's id out of the path, as the schemas of `lib/intake` want it. */
async function bodyOf(
  request: Request,
  { externalId }: Record<string, string>,
  largest?: number,
): Promise<Record<string, unknown>> {
  const fields = await readJson(request, largest);
  if (externalId === undefined) return fields;
  if (!Object.hasOwn(fields, 'externalId')) return { ...fields, externalId };
  const message = 'externalId stands in the path and not in the body.';
  throw new Refusal(422, message, [{ path: 'externalId', message }]);
}

function refusalHeaders(error: Refusal): Record<string, string> {
  if (error.status === 401) return { 'www-authenticate': 'Bearer' };
  if (error instanceof Throttled) return { 'retry-after': String(error.retryAfterSeconds) };
  return error.status === 503 ? { 'retry-after': '2' } : {};
}
