import { globSync } from 'node:fs';
import path from 'node:path';
import { testDatabase } from '@/db/testing';
import { addMember, createAccount, systemActorOf } from '@/lib/accounts/mutations';
import { createApiKey } from '@/lib/auth/mutations';

type Handler = (request: Request) => Promise<Response>;
type Handlers = Partial<Record<'GET' | 'PUT' | 'POST', Handler>>;

/** The whole API by its routes, as Next would find them, on a test database with the accounts `demo` and `other`. */
export async function testApi() {
  const { db } = await testDatabase();
  const keys: Record<string, string> = {};
  for (const slug of ['demo', 'other']) {
    const admin = { email: `admin@${slug}.example`, password: 'correct horse battery' };
    await createAccount(db, { slug, name: slug, timezone: 'Europe/Lisbon', currency: 'EUR', ...admin });
    const actor = await systemActorOf(db, slug);
    keys[slug] = (await createApiKey(actor, { name: 'both', scopes: ['read', 'write'] })).key;
    keys[`${slug}-read`] = (await createApiKey(actor, { name: 'reader', scopes: ['read'] })).key;
  }
  const maria = { email: 'maria@bellhop.example', name: 'Maria Duarte', role: 'agent', teams: ['sales'] } as const;
  await addMember(db, { account: 'demo', ...maria, teams: [...maria.teams], password: 'correct horse battery' });
  return { db, keys, call: callWith(keys) };
}

type Options = { key?: string; headers?: Record<string, string>; raw?: BodyInit };

function callWith(keys: Record<string, string>) {
  return async (
    method: 'GET' | 'PUT' | 'POST',
    at: string,
    body?: unknown,
    { key = 'demo', headers, raw }: Options = {},
  ) => {
    const request = new Request(`http://localhost:3000/api/v1${at}`, {
      method,
      headers: { authorization: `Bearer ${keys[key] ?? key}`, 'content-type': 'application/json', ...headers },
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      ...(raw instanceof ReadableStream && { duplex: 'half' }),
    });
    const handler = (await handlersOf(request))[method];
    if (!handler) throw new Error(`${at} has no ${method}`);
    const response = await handler(request);
    return { status: response.status, headers: response.headers, response, json: await bodyOf(response) };
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects of any answer
async function bodyOf(response: Response): Promise<any> {
  return response.headers.get('content-type')?.includes('json') && !response.headers.get('content-type')?.includes('nd')
    ? response.json()
    : undefined;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The folders of app/api/v1 that hold a route, as patterns: "listings/[externalId]". */
export const routeFolders = globSync('app/api/v1/**/route.ts', { cwd: root }).map((file) =>
  path.dirname(path.relative('app/api/v1', file)).replaceAll(path.sep, '/'),
);

/** The handlers of the folder that the router of Next would choose: a name before a parameter, that before all the rest. */
async function handlersOf(request: Request): Promise<Handlers> {
  const parts = new URL(request.url).pathname.split('/').slice(3);
  const fits = (folder: string) => {
    const names = folder.split('/');
    return names.length === parts.length && names.every((name, i) => name === parts[i] || /^\[\w+\]$/.test(name));
  };
  const [folder = '[...path]'] = routeFolders.filter(fits).sort((a, b) => a.split('[').length - b.split('[').length);
  return import(path.join(root, 'app/api/v1', folder, 'route.ts'));
}

/** What a hotel in Lisbon writes first. */
export const listing = { name: 'Casa Azul', timezone: 'Europe/Lisbon', checkInTime: '15:00', checkOutTime: '11:00' };

export function reservation(fields: Record<string, unknown> = {}) {
  return {
    code: 'HMABC123',
    listing: 'casa-azul',
    guest: { externalId: 'ana', name: 'Ana Silva', email: 'Ana@Example.pt' },
    channel: 'airbnb',
    status: 'confirmed',
    checkIn: '2027-05-01',
    checkOut: '2027-05-04',
    total: { amount: '300.50', currency: 'EUR' },
    collectedBy: 'host',
    occurredAt: '2026-11-01T10:00:00Z',
    ...fields,
  };
}

export function message(externalId: string, fields: Record<string, unknown> = {}) {
  return { externalId, reservation: 'r1', from: 'guest', body: 'Hello', sentAt: '2026-11-02T10:00:00Z', ...fields };
}
