import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';

/** The log: JSON lines on stdout. What could be a secret or a guest's words is cut out, whoever logs it. */
export const log = logTo();

/** The same, written to `destination`. */
export function logTo(destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: process.env.LOG_LEVEL || 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: hidden(), censor: '[hidden]' },
    serializers: { err: describe, error: describe },
  };
  return destination ? pino(options, destination) : pino(options);
}

function hidden(): string[] {
  const names = ['password', 'token', 'secret', 'key', 'apiKey', 'authorization', 'cookie', 'body', 'email', 'phone'];
  return names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
}

/** A database error quotes the statement's parameters, which are guests' words: only its name, code and place are kept. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'not an error' };
  const { name, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const quoted = 'query' in error || 'detail' in error;
  const places = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  const cause = error.cause instanceof Error ? describe(error.cause) : undefined;
  return { name, code, message: quoted ? '[hidden]' : error.message, places, cause };
}
