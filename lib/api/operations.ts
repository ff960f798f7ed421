import { z } from 'zod';
import { inboxFilters } from '@/lib/inbox/filters';
import {
  actionInput,
  catalogItemInput,
  importLine,
  listingInput,
  messageBody,
  messageInput,
  reservationInput,
  reviewInput,
  taskInput,
} from '@/lib/intake/input';
import { articleInput } from '@/lib/knowledge/input';
import { email, externalId, text } from '@/lib/text';
import { articleResource } from './articles';
import { MAX_BODY_WITH_FILES } from './body';
import { kpiResource, kpiRow } from './kpi-resources';
import { type Answer, operation } from './operation';
import { importAnswer } from './problem';
import * as shapes from './resources';

const byExternalId = z.strictObject({ externalId });
const byId = z.strictObject({ id: z.string().meta({ format: 'uuid', description: "The conversation's id" }) });
const byInbox = z.strictObject({ inbox: z.string().meta({ enum: ['sales', 'support'] }) });
const as = email.optional().meta({ description: 'Whose My Tickets: a member’s e-mail' });
const cursor = text(2000).optional().meta({ description: '`nextCursor` of the page before' });
const limit = (usual: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `must be a whole number from 1 to ${most}`)
    .transform(Number)
    .refine((n) => n >= 1 && n <= most, `must be a whole number from 1 to ${most}`)
    .default(usual)
    .meta({ type: 'integer', minimum: 1, maximum: most });

const repeatable = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(100));

const ok = (schema: z.ZodType, description = 'As it stands'): Answer => ({ status: 200, description, schema });
const put = (resource: z.ZodObject): Answer[] => [
  { status: 201, description: 'Created', schema: shapes.written(resource) },
  { status: 200, description: 'Updated, unchanged, or too old to apply', schema: shapes.written(resource) },
];
/** Writing a thing under the caller's id. */
function putting<B extends z.ZodType>(
  path: string,
  body: B,
  resource: z.ZodObject,
  summary: string,
  description?: string,
) {
  const common = { method: 'PUT', scope: 'write', tag: 'Writing', params: byExternalId } as const;
  return operation({ ...common, path, summary, description, body, answers: put(resource) });
}
const post = (resource: z.ZodType): Answer[] => [
  { status: 201, description: 'Recorded', schema: resource },
  { status: 200, description: 'Was recorded before with the same content', schema: resource },
];

/** Every call of the API. A route file takes its row; `operations.test.ts` proves that none is missing on either side. */
export const operations = {
  putListing: putting('/listings/{externalId}', listingInput, shapes.listingResource, 'Write a listing'),
  putReservation: putting(
    '/reservations/{externalId}',
    reservationInput,
    shapes.reservationResource,
    'Write a reservation and its guest',
    'A report older than one applied before leaves the current fields (`applied`: false), but its status takes its place in the history.',
  ),
  putReview: putting('/reviews/{externalId}', reviewInput, shapes.reviewResource, 'Write a review'),
  putCatalogItem: putting(
    '/catalog-items/{externalId}',
    catalogItemInput,
    shapes.catalogItemResource,
    'Write a catalog item',
  ),
  putTask: putting('/tasks/{externalId}', taskInput, shapes.taskResource, 'Write a task'),
  putKnowledge: putting(
    '/knowledge/{externalId}',
    articleInput,
    articleResource,
    'Write an article that the assistant may tell guests',
    'Codes, passwords and addresses do not belong into articles: they are facts of the listing, each with its rule of release.',
  ),
  postMessage: operation({
    method: 'POST',
    path: '/messages',
    scope: 'write',
    tag: 'Writing',
    summary: 'Record a message',
    description: "An agent's message recorded here was sent elsewhere: it is not delivered again.",
    body: messageInput,
    largest: MAX_BODY_WITH_FILES,
    answers: post(shapes.messageResource),
  }),
  postAction: operation({
    method: 'POST',
    path: '/actions',
    scope: 'write',
    tag: 'Writing',
    summary: 'Record what a member did',
    body: actionInput,
    answers: post(shapes.actionResource),
  }),
  importHistory: operation({
    method: 'POST',
    path: '/import',
    scope: 'write',
    tag: 'Writing',
    summary: 'Import a history of any length',
    description:
      'NDJSON, streamed, a line of it at most 1 MB; `Content-Encoding: gzip` is understood. Sending a file again is safe. ' +
      'Members who are unknown become former members. Nothing is sent to guests.',
    streams: 'application/x-ndjson',
    body: importLine,
    answers: [
      {
        status: 200,
        description: 'One line per refused line, the totals last',
        type: 'application/x-ndjson',
        schema: importAnswer,
      },
    ],
  }),
  listTabs: operation({
    method: 'GET',
    path: '/inboxes/{inbox}/tabs',
    scope: 'read',
    tag: 'Reading',
    summary: 'The tabs of an inbox with their counts',
    params: byInbox,
    query: z.strictObject({ as }),
    answers: [ok(z.array(shapes.tabResource), 'In the order of the screen')],
  }),
  listKpis: operation({
    method: 'GET',
    path: '/inboxes/{inbox}/kpis',
    scope: 'read',
    tag: 'Reading',
    summary: 'The figures of an inbox',
    params: byInbox,
    answers: [ok(z.array(kpiResource), 'In the order of the screen')],
  }),
  listKpiRows: operation({
    method: 'GET',
    path: '/inboxes/{inbox}/kpis/{id}/rows',
    scope: 'read',
    tag: 'Reading',
    summary: 'The rows that a figure counted',
    description:
      'Of a rate its whole denominator, each row `counted` or not. A question is a row, so a conversation may stand there twice.',
    params: z.strictObject({ inbox: byInbox.shape.inbox, id: z.string().meta({ example: 'response-sla' }) }),
    query: z.strictObject({ limit: limit(200, 1000), cursor }),
    answers: [ok(shapes.pageOf(kpiRow), 'A page, newest first')],
  }),
  listConversations: operation({
    method: 'GET',
    path: '/inboxes/{inbox}/conversations',
    scope: 'read',
    tag: 'Reading',
    summary: 'A tab’s conversations in its order, filtered',
    params: byInbox,
    query: inboxFilters.safeExtend({
      tab: text(50).meta({ example: 'unanswered' }),
      as,
      listing: repeatable(externalId).meta({ description: "The caller's ids of listings, repeated for several" }),
      limit: limit(50, 200),
      cursor,
    }),
    answers: [ok(shapes.pageOf(shapes.conversationItem), 'A page')],
  }),
  getConversation: operation({
    method: 'GET',
    path: '/conversations/{id}',
    scope: 'read',
    tag: 'Reading',
    summary: 'One conversation, whole',
    params: byId,
    answers: [ok(shapes.conversationResource)],
  }),
  listMessages: operation({
    method: 'GET',
    path: '/conversations/{id}/messages',
    scope: 'read',
    tag: 'Reading',
    summary: 'Its timeline, oldest first',
    params: byId,
    query: z.strictObject({ limit: limit(200, 1000), cursor }),
    answers: [ok(shapes.pageOf(shapes.messageResource), 'A page')],
  }),
  getAttachment: operation({
    method: 'GET',
    path: '/attachments/{id}',
    scope: 'read',
    tag: 'Reading',
    summary: 'The bytes of a file that came or went with a message',
    params: z.strictObject({ id: z.string().meta({ format: 'uuid', description: "The attachment's id" }) }),
    answers: [{ status: 200, description: 'The file', type: 'application/octet-stream' }],
  }),
  listEvents: operation({
    method: 'GET',
    path: '/conversations/{id}/events',
    scope: 'read',
    tag: 'Reading',
    summary: 'Its history, oldest first',
    params: byId,
    query: z.strictObject({ limit: limit(200, 1000), cursor }),
    answers: [ok(shapes.pageOf(shapes.eventResource), 'A page')],
  }),
  postReply: operation({
    method: 'POST',
    path: '/conversations/{id}/replies',
    scope: 'write',
    tag: 'Acting',
    summary: "Reply to the guest through the conversation's channel",
    params: byId,
    body: z.strictObject({
      body: messageBody,
      as: email.optional().meta({ description: 'The member who replies' }),
      externalId: externalId.optional(),
    }),
    answers: post(shapes.messageResource),
  }),
};
