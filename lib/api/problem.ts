import { z } from 'zod';
import type { Words } from '@/lib/language/messages';
import { type FieldError, Refusal, refusalIn } from '@/lib/refusal';

export const problemResource = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

/** A line of the answer to an import: one per refused line, the totals last. */
export const importAnswer = z.union([
  z.object({ line: z.int(), error: problemResource }),
  z.object({ imported: z.int(), unchanged: z.int(), refused: z.int() }),
]);

/** RFC 9457. `type` is always "about:blank": the status says the kind, the detail the rest. */
export type Problem = { type: 'about:blank'; title: string; status: number; detail: string; errors?: FieldError[] };

export function problem(refusal: Refusal, t?: Words): Problem {
  const { status, title } = refusal;
  const { detail, errors } = t ? refusalIn(t, refusal) : refusal;
  return { type: 'about:blank', title, status, detail, ...(status === 422 && { errors }) };
}

/** What a caller is told of a bug: nothing that helps an attacker, and that it was not their fault. */
export const unexpected: Problem = {
  type: 'about:blank',
  title: 'Unexpected error',
  status: 500,
  detail: 'Something went wrong here. It was logged; trying again later may help.',
};

export const unavailable = new Refusal(503, 'The database cannot be reached at the moment. Try again shortly.');

export function problemResponse(body: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}
