/** Milliseconds between two tries of a screen to be made again. */
const AGAIN = 1000;

/**
 * Where a refresh of the page at hand does not come through, or only a part of it, Next leaves the page, and with it half-written words
 * and open panels. From here on it waits instead until the server is back. Of what a person does a part is as good as nothing: that fails.
 */
export function waitForServer(): () => void {
  const plain = window.fetch;
  const patient: typeof fetch = async (input, init) => {
    if (new Headers(init?.headers).has('next-action')) return whole(await plain(input, init));
    if (!isRefresh(input, init)) return plain(input, init);
    for (;;) {
      const answer = await plain(input, init)
        .then(whole)
        .catch((error: unknown) => {
          if (init?.signal?.aborted) throw error;
        });
      if (answer && answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      // Whoever has gone elsewhere meanwhile waits for nothing.
      if (!isHere(input)) return plain(input, init);
    }
  };
  window.fetch = patient;
  return () => {
    if (window.fetch === patient) window.fetch = plain;
  };
}

/** The same answer once all of it is there. Rejects where it was cut off. */
async function whole(answer: Response): Promise<Response> {
  const { status, statusText, headers, url, redirected } = answer;
  const body = await answer.arrayBuffer();
  const isEmpty = body.byteLength === 0;
  return Object.defineProperties(new Response(isEmpty ? null : body, { status, statusText, headers }), {
    url: { value: url },
    redirected: { value: redirected },
  });
}

function isRefresh(input: RequestInfo | URL, init?: RequestInit): boolean {
  return (init?.method ?? 'GET') === 'GET' && new Headers(init?.headers).has('rsc') && isHere(input);
}

function isHere(input: RequestInfo | URL): boolean {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  url.searchParams.delete('_rsc');
  const here = new URL(location.href);
  return url.pathname === here.pathname && url.searchParams.toString() === here.searchParams.toString();
}
