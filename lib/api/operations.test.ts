import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openapi } from './openapi';
import { BASE, type Operation } from './operation';
import { operations } from './operations';
import { referencePage } from './reference';
import { routeFolders } from './testing';

const rows: [string, Operation][] = Object.entries(operations);
/** What describes the API and what answers for paths that are none stand beside the operations. */
const BESIDE = ['[...path]', 'docs', 'openapi.json'];

const root = path.resolve(import.meta.dirname, '../../app/api/v1');
const folderOf = (row: Operation) => row.path.slice(1).replaceAll('{', '[').replaceAll('}', ']');

test('every route has its operation and every operation its route', () => {
  const folders = new Set(rows.map(([, row]) => folderOf(row)));
  expect([...folders, ...BESIDE].sort()).toEqual([...routeFolders].sort());
});

test.each(rows)('%s is handled by its route file', async (_, row) => {
  const file = path.join(root, folderOf(row), 'route.ts');
  expect(existsSync(file)).toBe(true);
  const methods = Object.keys(await import(file)).sort();
  const wanted = rows.filter(([, each]) => each.path === row.path).map(([, each]) => each.method);
  expect(methods).toEqual(wanted.sort());
});

test.each(rows)('%s takes exactly the parameters of its path', (_, row) => {
  const names = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(Object.keys(row.params.shape)).toEqual(names);
});

test('the document says what the schemas say', () => {
  const document = openapi();
  expect(document.openapi).toBe('3.1.0');
  const put = document.paths!['/reservations/{externalId}']!.put!;
  const schema = JSON.parse(JSON.stringify(put.requestBody)).content['application/json'].schema;
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties)).not.toContain('externalId');
  expect(schema.required).toEqual(
    expect.arrayContaining(['code', 'listing', 'guest', 'checkIn', 'checkOut', 'occurredAt']),
  );
  expect(schema.required).not.toContain('externalId');
  expect(put.parameters).toMatchObject([{ in: 'path', name: 'externalId', required: true }]);
  const list = document.paths!['/inboxes/{inbox}/conversations']!.get!.parameters as {
    name: string;
    required?: boolean;
  }[];
  expect(list.filter(({ required }) => required).map(({ name }) => name)).toEqual(['inbox', 'tab']);
  expect(JSON.stringify(document)).toContain(`${BASE}"`);
});

test('references of the document lead somewhere', () => {
  const text = JSON.stringify(openapi());
  const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(20);
  for (const name of new Set(names)) expect(openapi().components!.schemas).toHaveProperty(name);
});

test('the reference page loads nothing from elsewhere', async () => {
  const page = referencePage();
  const text = await page.text();
  expect(text).not.toMatch(/https?:\/\//);
  const policy = page.headers.get('content-security-policy')!;
  expect(policy).toMatch(/default-src 'none'; script-src 'nonce-[^']+'/);
  expect(policy).not.toMatch(/https?:|\*/);
  const nonce = /'nonce-([^']+)'/.exec(policy)![1];
  expect(text.split(`nonce="${nonce}"`)).toHaveLength(3);
  expect((await referencePage().text()).includes(nonce!)).toBe(false);
});
