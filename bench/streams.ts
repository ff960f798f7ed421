import { type ClientRequest, get } from 'node:http';
import type { Position } from '@/lib/realtime/position';
import type { Served } from './server';

/** An open stream that reads all it is sent, as a browser would, and remembers how far it is. */
export type OpenStream = { position: Position | null; request: ClientRequest };

/** Opens so many streams of the signed-in person and waits until each has heard where it stands. */
export async function openStreams({ origin, cookie }: Served, count: number): Promise<OpenStream[]> {
  return Promise.all(Array.from({ length: count }, () => openOne(origin, cookie)));
}

export async function closeStreams(streams: OpenStream[]): Promise<void> {
  for (const { request } of streams) request.destroy();
}

function openOne(origin: string, cookie: string): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const request = get(`${origin}/api/stream`, { headers: { cookie }, agent: false }, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        stream.position =
          text
            .match(/^id: (.*)$/gm)
            ?.at(-1)
            ?.slice(4) ?? stream.position;
        if (stream.position) resolve(stream);
      });
    });
    const stream: OpenStream = { position: null, request };
    request.on('error', reject);
  });
}
