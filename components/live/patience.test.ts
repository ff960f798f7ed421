import { afterEach, expect, it, vi } from 'vitest';
import { waitForServer } from './patience';

const HERE = 'http://inbox.example/inbox/sales/unanswered';
const refresh = { headers: { rsc: '1' } };

/** An answer of which a part comes before its server dies. */
const cut = () =>
  new Response(
    new ReadableStream({
      start: (answer) => answer.enqueue(new TextEncoder().encode('a pa')),
      pull: (answer) => answer.error(new TypeError('network error')),
    }),
  );
const whole = (text: string) => new Response(text, { status: 200, headers: { 'content-type': 'text/x-component' } });

function served(...answers: (Response | Error)[]) {
  vi.useFakeTimers();
  const fetch = vi.fn(async () => {
    const answer = answers.shift()!;
    if (answer instanceof Error) throw answer;
    return Object.defineProperty(answer, 'url', { value: HERE });
  });
  vi.stubGlobal('window', { fetch });
  vi.stubGlobal('location', new URL(HERE));
  return { fetch, leave: waitForServer() };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits for the server until a refresh has come whole', async () => {
  const { fetch } = served(cut(), new TypeError('refused'), new Response('away', { status: 503 }), whole('a page'));
  const answer = window.fetch(`${HERE}?_rsc=1`, refresh);
  await vi.advanceTimersByTimeAsync(3000);
  const { url, status, headers } = await answer;
  expect([url, status, headers.get('content-type')]).toEqual([HERE, 200, 'text/x-component']);
  expect(await (await answer).text()).toBe('a page');
  expect(fetch).toHaveBeenCalledTimes(4);
});

it('fails what a person does where its answer is cut off, once', async () => {
  const { fetch } = served(cut());
  const act = { method: 'POST', headers: { 'next-action': 'close' } };
  await expect(window.fetch(HERE, act)).rejects.toThrow('network error');
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('waits for no other page, and for none once it is left', async () => {
  const { fetch, leave } = served(new TypeError('refused'), new TypeError('refused'));
  await expect(window.fetch('http://inbox.example/guests', refresh)).rejects.toThrow('refused');
  leave();
  await expect(window.fetch(HERE, refresh)).rejects.toThrow('refused');
  expect(fetch).toHaveBeenCalledTimes(2);
});
