import { expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { Abandoned, connect, ModelFailure } from './endpoint';

const settings = { baseUrl: 'http://127.0.0.1:9/v1', model: 'loop-1', timeoutMillis: 20 };
const never = new AbortController().signal;
const deaf = () => new Promise<never>(() => {});

test('a provider that does not hear that its call was aborted is left behind', async () => {
  await expect(connect(settings).ask(deaf, never)).rejects.toThrow(new ModelFailure('timeout'));
});

test('whoever asked and went away is no failure of the model', async () => {
  const endpoint = connect(settings);
  for (let round = 0; round < 5; round++) {
    await expect(endpoint.ask(deaf, AbortSignal.abort())).rejects.toBeInstanceOf(Abandoned);
  }
  expect(await endpoint.ask(async () => 'here', never)).toBe('here');
});

test('what goes wrong is told in words of ours, here and in the log', async () => {
  const [logged, warned] = [vi.spyOn(log, 'error').mockReturnValue(), vi.spyOn(log, 'warn').mockReturnValue()];
  const boom = () => Promise.reject(new Error('the guest said: my card is 4111 1111'));
  await expect(connect(settings).ask(boom, never)).rejects.toThrow(/^failed$/);
  expect(logged).toHaveBeenCalledWith({ err: expect.objectContaining({ message: '[hidden]' }) }, expect.any(String));
  expect(warned).toHaveBeenCalledWith({ cause: 'failed' }, 'the model did not serve');
});
