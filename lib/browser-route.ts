import { z } from 'zod';
import { readJson } from '@/lib/api/body';
import { json, refused } from '@/lib/api/route';
import { agentOrRefusal, type SessionAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { refuseOtherSites } from '@/lib/other-sites';
import { parse } from '@/lib/parse';

type Asked<Params extends z.ZodRawShape, Body extends z.ZodRawShape | undefined> = {
  /** The names in the route's folder. */
  params: Params;
  /** Of JSON. A route without one reads its request itself, or needs nothing of it. */
  body?: Body;
};

type Call<Params extends z.ZodRawShape, Body extends z.ZodRawShape | undefined> = {
  agent: SessionAgent;
  params: z.output<z.ZodObject<Params>>;
  body: Body extends z.ZodRawShape ? z.output<z.ZodObject<Body>> : undefined;
  request: Request;
  now: Date;
};

/**
 * Makes a route handler for what a page does while it is worked on, where a server action would hold up the clicks behind it:
 * refuse other sites → session → parse → run → JSON, or the problem. What `run` answers with a Response stands as it is.
 */
export function browserRoute<Params extends z.ZodRawShape, Body extends z.ZodRawShape | undefined = undefined>(
  asked: Asked<Params, Body>,
  run: (call: Call<Params, Body>) => Promise<object>,
): (request: Request, context: { params: Promise<object | undefined> }) => Promise<Response> {
  const [params, body] = [z.strictObject(asked.params), asked.body && z.strictObject(asked.body)];
  return async (request, context) => {
    try {
      refuseOtherSites(request.headers);
      const agent = await agentOrRefusal();
      const given = {
        params: parse(params, (await context.params) ?? {}),
        body: body && parse(body, await readJson(request)),
      };
      const answer = await run({ agent, ...given, request, now: new Date() } as Call<Params, Body>);
      return answer instanceof Response ? answer : json(answer);
    } catch (error) {
      return refused(error, request, await words());
    }
  };
}
