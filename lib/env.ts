import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';

const flag = z.stringbool().default(false);
const positive = (fallback: number) => z.coerce.number().int().min(1).default(fallback);
const price = z.coerce.number().min(0, 'must be a price in US dollars').default(0);

/** Every variable of the app, one row each; `.env.example` names the same ones and says what they mean. */
export const variables = {
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
    .optional(),
  DATABASE_POOL: positive(10),
  DATA_DIR: z.string().default('.data'),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters (make one: openssl rand -base64 32)'),
  ENCRYPTION_KEY: z.string().refine(is32Bytes, 'must be 32 bytes in base64 (make one: openssl rand -base64 32)'),
  APP_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address people open, like https://inbox.example.com',
      abort: true,
    })
    .refine((url) => new URL(url).pathname === '/', 'must be an address without a path')
    .transform((url) => new URL(url).origin),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  AI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must look like https://api.example.com/v1' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  AI_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be one word without spaces')
    .optional(),
  AI_MODEL: z.string().optional(),
  AI_TIMEOUT_MS: positive(20_000),
  AI_INPUT_PRICE: price,
  AI_OUTPUT_PRICE: price,
  AI_TELEMETRY: flag,
  DEMO: flag,
  DEMO_API_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
};

/** What is wrong with the environment: a sentence for each variable. */
export class EnvError extends Error {}

/** Reads and checks the environment (trust.md "no key, no start"); throws an `EnvError` that names every wrong variable. */
export function readEnv(source: Record<string, string | undefined>) {
  return createEnv({
    server: variables,
    createFinalSchema: (shape) => z.object(shape).superRefine(modelIsWhole),
    runtimeEnv: source.NODE_ENV === 'test' ? { ...unitTest, ...source } : source,
    isServer: true,
    emptyStringAsUndefined: true,
    // Building needs no secrets; the server checks when it starts.
    skipValidation: source.NEXT_PHASE === 'phase-production-build',
    onValidationError: (issues) => {
      throw new EnvError(issues.map((issue) => sentence(issue, source)).join('\n'));
    },
  });
}

export type Env = ReturnType<typeof readEnv>;

let checked: Env | undefined;

/** The checked environment, read at first use so that importing a module never fails. */
export const env = new Proxy({} as Env, {
  get(_, name: string) {
    checked ??= readEnv(process.env);
    return checked[name as keyof Env];
  },
});

// Unit tests bring no environment; these are no secrets.
const unitTest = {
  AUTH_SECRET: 'a-secret-of-unit-tests-and-nothing-else',
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  APP_URL: 'http://localhost:3000',
};

function sentence(issue: { path?: readonly unknown[]; message: string }, source: Record<string, string | undefined>) {
  const first = issue.path?.[0];
  const name = String(typeof first === 'object' && first && 'key' in first ? first.key : first);
  return source[name]
    ? `${name} is wrong: it ${rule(issue.message)}.`
    : `${name} is missing: set it (.env.example says how).`;
}

/** An address without a model's name, or a name without an address, would be a model that never serves. */
function modelIsWhole(
  { AI_BASE_URL, AI_MODEL }: { AI_BASE_URL?: string; AI_MODEL?: string },
  context: z.RefinementCtx,
) {
  if (AI_BASE_URL && !AI_MODEL) context.addIssue({ code: 'custom', path: ['AI_MODEL'], message: 'must be set, too' });
  if (AI_MODEL && !AI_BASE_URL)
    context.addIssue({ code: 'custom', path: ['AI_BASE_URL'], message: 'must be set, too' });
}

function rule(message: string) {
  return message.startsWith('must') ? message : `is not valid (${message})`;
}

function is32Bytes(value: string) {
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === value;
}
