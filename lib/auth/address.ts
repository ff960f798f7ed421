import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/env';

/**
 * Appends to each request's X-Forwarded-For the address it came from, as a proxy would: what a client wrote there
 * itself can then no longer pass for its address. Called once, when the server starts.
 */
export function notePeerAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const claimed = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = [claimed ?? [], socket.remoteAddress ?? 'unknown'].flat().join(', ');
  });
}

/**
 * The address that a request came from: the last of X-Forwarded-For, or, behind `trustedProxies` proxies that each
 * append one, as many before it. IPv6 by its /64, which is what one customer gets.
 */
export function clientAddress(headers: Headers, trustedProxies = env.TRUSTED_PROXIES): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return network(chain[Math.max(0, chain.length - 1 - trustedProxies)] || 'unknown');
}

/** Who knocks, as far as a request tells: for throttles and the list of sessions. */
export type Visit = { address: string; userAgent: string | null; now: Date };

export function visitOf(headers: Headers): Visit {
  const userAgent = headers.get('user-agent')?.slice(0, 300) ?? null;
  return { address: clientAddress(headers), userAgent, now: new Date() };
}

function network(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const start = head ? head.split(':') : [];
  const rest = tail ? tail.split(':') : [];
  const groups =
    tail === undefined ? start : [...start, ...Array(Math.max(0, 8 - start.length - rest.length)).fill('0'), ...rest];
  return groups.slice(0, 4).join(':');
}
