import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  AISDKError,
  APICallError,
  type LanguageModel,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  RetryError,
} from 'ai';
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

export type EndpointSettings = {
  baseUrl: string;
  model: string;
  apiKey?: string | undefined;
  timeoutMillis: number;
  /** US dollars per million tokens. */
  inputPrice?: number;
  outputPrice?: number;
  telemetry?: boolean;
};

/** A language model behind HTTP, with all that keeps it from holding anyone up. */
export type Endpoint = {
  settings: EndpointSettings;
  /** What every call of the SDK is given. */
  call: ReturnType<typeof callOf>;
  /** Runs one conversation with the model within its time; throws `ModelFailure`, at once while the model
   * rests, or `Abandoned` where the signal ended it. */
  ask<T>(talk: (signal: AbortSignal) => PromiseLike<T>, signal: AbortSignal): Promise<T>;
};

/** Why a model did not serve, in a few words of ours: never what a server said, which may quote guests or keys. */
export class ModelFailure extends Error {}

let configured: Endpoint | undefined;

/** The model of this installation; null without one. One for the process, as it remembers failures. */
export function endpoint(): Endpoint | null {
  if (!env.AI_BASE_URL || !env.AI_MODEL) return null;
  configured ??= connect({
    ...{ baseUrl: env.AI_BASE_URL, model: env.AI_MODEL, apiKey: env.AI_API_KEY, timeoutMillis: env.AI_TIMEOUT_MS },
    ...{ inputPrice: env.AI_INPUT_PRICE, outputPrice: env.AI_OUTPUT_PRICE, telemetry: env.AI_TELEMETRY },
  });
  return configured;
}

const FAILURES_IN_A_ROW = 3;
const REST = 30_000;
/** A provider may ignore that its call was aborted; then we go on without it. */
const GRACE = 200;

export function connect(settings: EndpointSettings): Endpoint {
  const breaker = circuitBreaker(handleType(ModelFailure), {
    halfOpenAfter: REST,
    breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
  });
  const limit = timeout(settings.timeoutMillis + GRACE, TimeoutStrategy.Aggressive);
  return {
    settings,
    call: callOf(settings),
    ask: async (talk, signal) => {
      // While one message tries whether the model is back, the others do not wait for it.
      if (breaker.state === CircuitState.HalfOpen) throw new ModelFailure(RESTING);
      const bounded = () => limit.execute((inner) => talk(inner.signal), signal).catch((error) => fail(error, signal));
      return breaker.execute(bounded).catch((error) => {
        throw error instanceof BrokenCircuitError ? new ModelFailure(RESTING) : error;
      });
    },
  };
}

const RESTING = 'resting';

/** The settings of each call: one retry at most, and no telemetry unless it is wanted. */
function callOf({ baseUrl, model, apiKey, telemetry = false }: EndpointSettings) {
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const provider = createOpenAICompatible({
    ...{ name: 'model', baseURL: baseUrl, fetch: pacedFetch(), supportsStructuredOutputs: true },
    ...(apiKey ? { apiKey } : {}),
  });
  return {
    model: provider.chatModel(model) as LanguageModel,
    maxRetries: 1,
    maxOutputTokens: 4000,
    temperature: 0,
    telemetry: { isEnabled: telemetry, recordInputs: telemetry, recordOutputs: telemetry },
  };
}

/** Longer than this no guest waits for a busy model. */
const PATIENCE = 2000;
const PAUSE = 100;

/** `fetch` that lets the SDK's one retry follow quickly, or not at all where the server wants a longer pause. */
function pacedFetch(): typeof fetch {
  const send = plainWhereNeeded();
  return async (input, init) => {
    const response = await send(input, { ...init, redirect: 'error' }).catch(unreachable);
    const asked = Number.parseFloat(response.headers.get('retry-after') ?? '') * 1000;
    const pause = Number.isFinite(asked) ? asked : PAUSE;
    if (!response.ok && pause > PATIENCE) throw new ModelFailure(`HTTP ${response.status}`);
    const headers = new Headers(response.headers);
    headers.set('retry-after-ms', String(pause));
    const { status, statusText } = response;
    return new Response(bounded(response.body), { status, statusText, headers });
  };
}

const LONGEST_ANSWER = 1_000_000;

/** An answer without an end would fill the memory before its time is over. */
function bounded(body: Response['body']): Response['body'] {
  let room = LONGEST_ANSWER;
  const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      room -= chunk.byteLength;
      if (room < 0) controller.error(new ModelFailure('broken answer'));
      else controller.enqueue(chunk);
    },
  });
  return body?.pipeThrough(limit) ?? null;
}

/** Not every endpoint takes every parameter: one that refuses a request is asked plainly, and from then on always. */
function plainWhereNeeded(): typeof fetch {
  let isPlain = false;
  return async (input, init) => {
    const response = await fetch(input, isPlain ? plainly(init) : init);
    if (isPlain || response.status !== 400) return response;
    const second = await fetch(input, plainly(init));
    isPlain = second.ok;
    return second;
  };
}

/** The schema stands in the instructions, too, so that `json_object` will do. */
function plainly(init: RequestInit = {}): RequestInit {
  const { temperature, max_tokens, ...body } = JSON.parse(String(init.body));
  return { ...init, body: JSON.stringify({ ...body, response_format: { type: 'json_object' } }) };
}

const UNREACHABLE = 'unreachable';

/** A connection that failed is tried again like a server that is not ready. */
function unreachable(error: unknown): Response {
  if (!(error instanceof TypeError)) throw error;
  return new Response(null, { status: 503, statusText: UNREACHABLE });
}

/** Whoever asked does not want to know any more. */
export class Abandoned extends Error {}

function fail(error: unknown, signal: AbortSignal): never {
  // Who asked has gone: that is not the model's fault, so the breaker does not count it.
  if (signal.aborted) throw new Abandoned();
  const cause = causeOf(error);
  log.warn({ cause }, 'the model did not serve');
  throw new ModelFailure(cause);
}

function causeOf(error: unknown): string {
  if (RetryError.isInstance(error)) return causeOf(error.lastError);
  if (error instanceof ModelFailure) return error.message;
  if (error instanceof TaskCancelledError) return 'timeout';
  if (NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error)) return 'no valid answer';
  if (APICallError.isInstance(error)) {
    if (error.message === UNREACHABLE) return UNREACHABLE;
    return error.statusCode && error.statusCode >= 400 ? `HTTP ${error.statusCode}` : 'broken answer';
  }
  if (error instanceof Error && /^(Abort|Timeout)Error$/.test(error.name)) return 'timeout';
  if (AISDKError.isInstance(error)) return 'broken answer';
  // A fault of ours. Its message may quote a header or a guest, so only its place is kept.
  const { stack } = error instanceof Error ? error : new Error();
  log.error({ err: Object.assign(new Error('[hidden]'), { stack }) }, 'talking to the model failed');
  return 'failed';
}
