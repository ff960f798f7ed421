import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EnvError, readEnv, variables } from './env';

const complete = {
  AUTH_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  APP_URL: 'https://inbox.example.com/',
};

test('.env.example names exactly the variables that are read', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(Object.keys(variables).toSorted());
});

test('a complete environment is read, with defaults and without a slash at the end', () => {
  expect(readEnv(complete)).toMatchObject({ APP_URL: 'https://inbox.example.com', PORT: 3000, DEMO: false });
  expect(readEnv({ ...complete, DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
});

describe.each(['AUTH_SECRET', 'ENCRYPTION_KEY', 'APP_URL'])('%s', (name) => {
  test('is required, and named when it is missing', () => {
    expect(() => readEnv({ ...complete, [name]: '' })).toThrow(
      new EnvError(`${name} is missing: set it (.env.example says how).`),
    );
  });
});

test.each([
  ['ENCRYPTION_KEY', Buffer.alloc(31).toString('base64')],
  ['ENCRYPTION_KEY', 'not base64!'],
  ['AUTH_SECRET', 'short'],
  ['APP_URL', 'inbox.example.com'],
  ['APP_URL', 'https://example.com/inbox'],
  ['APP_URL', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DATABASE_POOL', 'many'],
  ['PORT', '70000'],
  ['LOG_LEVEL', 'loud'],
  ['DEMO', 'perhaps'],
  ['AI_API_KEY', 'two words'],
  ['AI_TIMEOUT_MS', '0'],
  ['AI_INPUT_PRICE', '-1'],
  ['AI_TELEMETRY', 'some'],
  ['DEMO_API_KEY', 'guessable'],
])('a wrong %s (%s) is named in one sentence that does not repeat it', (name, value) => {
  const read = () => readEnv({ ...complete, [name]: value });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(new RegExp(`^${name} is wrong: it [^\n]+\\.$`));
  if (name === 'AUTH_SECRET') expect(read).not.toThrow(value);
});

describe('the model', () => {
  const endpoint = { AI_BASE_URL: 'http://localhost:11434/v1/', AI_MODEL: 'qwen3:14b' };

  test('needs no key', () => {
    expect(readEnv({ ...complete, ...endpoint })).toMatchObject({
      ...{
        AI_BASE_URL: 'http://localhost:11434/v1',
        AI_MODEL: 'qwen3:14b',
        AI_TIMEOUT_MS: 20_000,
        AI_TELEMETRY: false,
      },
    });
    expect(readEnv(complete).AI_BASE_URL).toBeUndefined();
  });

  test('has an address', () => {
    expect(() => readEnv({ ...complete, ...endpoint, AI_BASE_URL: 'localhost:11434' })).toThrow(
      new EnvError('AI_BASE_URL is wrong: it must look like https://api.example.com/v1.'),
    );
  });

  test.each(['AI_BASE_URL', 'AI_MODEL'])('%s is missing beside the other', (name) => {
    expect(() => readEnv({ ...complete, ...endpoint, [name]: '' })).toThrow(
      new EnvError(`${name} is missing: set it (.env.example says how).`),
    );
  });
});
