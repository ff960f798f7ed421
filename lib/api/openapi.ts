import { z } from 'zod';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi';
import { env } from '@/lib/env';
import { BASE, type Operation } from './operation';
import { operations } from './operations';
import { problemResource } from './problem';

let made: Document | undefined;

/** The OpenAPI 3.1 document, made once from the schemas that validate. */
export function openapi() {
  made ??= withOptionalLists(createDocument(description()));
  return made;
}

type Document = ReturnType<typeof createDocument>;

/** A parameter that may be repeated may also be left out, which its schema (a list, empty by default) does not tell. */
function withOptionalLists(document: Document): Document {
  for (const path of Object.values(document.paths ?? {})) {
    for (const parameter of path.get?.parameters ?? []) {
      const isList = 'schema' in parameter && typeof parameter.schema === 'object' && 'items' in parameter.schema;
      if (isList) parameter.required = false;
    }
  }
  return document;
}

function description(): ZodOpenApiObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bellhop API',
      version: '1',
      description:
        'How channels, property-management systems and scripts put data in and read it out. Instants are RFC 3339 with an offset, ' +
        'dates YYYY-MM-DD, money a decimal string with its currency. Writing twice is safe. Errors are RFC 9457 problems.',
    },
    servers: [{ url: `${env.APP_URL}${BASE}` }],
    security: [{ key: [] }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of the account, made in Settings → API keys' },
      },
    },
    paths: pathsOf(Object.entries(operations)),
  };
}

function pathsOf(rows: [string, Operation][]): ZodOpenApiObject['paths'] {
  const paths: NonNullable<ZodOpenApiObject['paths']> = {};
  for (const [id, row] of rows) paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: told(id, row) };
  return paths;
}

function told(operationId: string, row: Operation): ZodOpenApiOperationObject {
  const type = row.streams ?? 'application/json';
  return {
    operationId,
    tags: [row.tag],
    summary: row.summary,
    description: [row.description, `Scope: \`${row.scope}\`.`].filter(Boolean).join(' '),
    requestParams: { path: row.params, query: row.query },
    ...(row.body && { requestBody: { required: true, content: { [type]: { schema: withoutPath(row) } } } }),
    responses: { ...answersOf(row), ...problemsOf(row) },
  };
}

function answersOf({ answers }: Operation) {
  return Object.fromEntries(
    answers.map(({ status, description, schema, type = 'application/json' }) => [
      String(status),
      { description, ...(schema && { content: { [type]: { schema } } }) },
    ]),
  );
}

const PROBLEMS: { status: string; description: string; when: (row: Operation) => boolean }[] = [
  { status: '401', description: 'No key, or none that is valid', when: () => true },
  { status: '403', description: 'The key lacks the scope', when: () => true },
  { status: '404', description: 'Not in this account', when: () => true },
  { status: '409', description: 'The same externalId with other content', when: ({ method }) => method === 'POST' },
  {
    status: '413',
    description: 'Too large; the detail says what is the most',
    when: ({ body, streams }) => body !== undefined && !streams,
  },
  { status: '422', description: 'Invalid; `errors` names each field', when: () => true },
  { status: '429', description: 'Too many calls; see Retry-After', when: () => true },
  { status: '503', description: 'Not available at the moment; see Retry-After', when: () => true },
];

function problemsOf(row: Operation) {
  const content = { 'application/problem+json': { schema: problemResource } };
  return Object.fromEntries(
    PROBLEMS.filter(({ when }) => when(row)).map(({ status, description }) => [status, { description, content }]),
  );
}

type Properties = { properties?: Record<string, unknown>; required?: string[] };

/** The body as callers send it: what stands in the path is left out. */
function withoutPath({ body, params }: Operation): z.ZodType {
  const names = new Set(Object.keys(params.shape));
  if (!body || names.size === 0) return body ?? z.never();
  const override = ({ jsonSchema }: { jsonSchema: Properties }) => {
    for (const name of names) delete jsonSchema.properties?.[name];
    jsonSchema.required = jsonSchema.required?.filter((name) => !names.has(name));
  };
  return body.meta({ override });
}
