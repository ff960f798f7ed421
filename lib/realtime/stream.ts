import { refused } from '@/lib/api/route';
import { agentOrRefusal, type SessionAgent } from '@/lib/auth/session';
import type { Listener } from './feed';
import { frame } from './frame';
import { type Hub, hub } from './hub';
import { isPosition, type Position } from './position';

/**
 * The event stream of one browser (`GET /api/stream`): authorised like a page, ended within five seconds of a revoked session.
 * `Last-Event-ID`, or `since` where the browser begins with a page that it already shows, says what it has seen.
 */
export async function openStream(request: Request): Promise<Response> {
  try {
    const agent = await agentOrRefusal();
    return new Response(streamOf(await hub(), agent, sinceOf(request), request.signal), { headers: HEADERS });
  } catch (error) {
    return refused(error, request);
  }
}

// A proxy or compression in between would hold back what is small.
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/** So many events may lie between us and the network; then the browser is behind. */
const AHEAD = 8;

function streamOf(hub: Hub, agent: SessionAgent, since: Position | null, gone: AbortSignal): ReadableStream {
  const { accountId, memberId, sessionId } = agent;
  const encoder = new TextEncoder();
  let leave = () => {};
  let listener: Listener;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const tell = (text: string) => controller.enqueue(encoder.encode(text));
        const end: Listener['end'] = (reason) => {
          leave();
          if (reason === 'gone') tell(frame('gone', null));
          controller.close();
        };
        const isReady = () => (controller.desiredSize ?? 0) > 0;
        listener = { memberId, sessionId, position: since, isReady, tell, end };
        if (gone.aborted) return controller.close();
        // Tells the browser that it is connected, and how soon to come back, in milliseconds.
        tell('retry: 1000\n\n');
        leave = hub.join(accountId, listener);
        gone.addEventListener('abort', () => leave(), { once: true });
      },
      pull: () => hub.resume(accountId, listener),
      cancel: () => leave(),
    },
    { highWaterMark: AHEAD },
  );
}

function sinceOf(request: Request): Position | null {
  const said = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since') ?? '';
  return isPosition(said) ? said : null;
}
