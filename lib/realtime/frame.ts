/** What a browser is told, by name: what changed, who is where, what is for its person, and that it is signed out. */
export type Told = 'changes' | 'presence' | 'notices' | 'gone';

/** One event of an event stream; the browser gives its `id` back when it comes again. */
export function frame(event: Told, data: unknown, id?: string): string {
  return `${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Says nothing: it shows either side that the other is still there. */
export const HEARTBEAT = ': \n\n';
