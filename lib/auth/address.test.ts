import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { clientAddress, notePeerAddresses } from './address';

const through = (chain: string) => new Headers({ 'x-forwarded-for': chain });

it('believes as many proxies as there are, and nobody in front of them', () => {
  expect(clientAddress(through('6.6.6.6, 203.0.113.7'), 0)).toBe('203.0.113.7');
  expect(clientAddress(through('6.6.6.6, 198.51.100.1, 10.0.0.2'), 1)).toBe('198.51.100.1');
  expect(clientAddress(through('10.0.0.2'), 3)).toBe('10.0.0.2');
  expect(clientAddress(new Headers(), 0)).toBe('unknown');
});

it('takes an IPv6 network for one client, and a mapped IPv4 address for what it is', () => {
  expect(clientAddress(through('2001:db8:1:2:aaaa::1'), 0)).toBe('2001:db8:1:2');
  expect(clientAddress(through('2001:db8::1'), 0)).toBe('2001:db8:0:0');
  expect(clientAddress(through('::1'), 0)).toBe('0:0:0:0');
  expect(clientAddress(through('::ffff:203.0.113.7'), 0)).toBe('203.0.113.7');
});

it('notes the address of the peer behind whatever it claims', async () => {
  notePeerAddresses();
  let seen: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    seen = request.headers;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-forwarded-for': '6.6.6.6' };
  await new Promise((resolve) =>
    get({ port, host: '127.0.0.1', headers }, (answer) => answer.resume().on('end', resolve)),
  );
  server.close();
  expect(seen['x-forwarded-for']).toBe('6.6.6.6, 127.0.0.1');
});
