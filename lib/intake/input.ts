import { z } from 'zod';
import { authors, catalogKinds, collectors, statuses, taskStatuses } from '@/db/schema';
import { money } from '@/lib/amounts';
import { clockTime, date, instant, timezone } from '@/lib/instants';
import { email, externalId, text } from '@/lib/text';

/** What channels, property-management systems and scripts may write. Strict: an unknown field refuses the whole. */

export const channel = text(50)
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]*$/, 'must be a name of letters, digits, dots and dashes, such as airbnb')
  .toLowerCase()
  .meta({ example: 'airbnb' });

export const messageBody = text(20_000);

/** Of the current fields; an older one than what is stored answers `applied: false`. */
const occurredAt = instant.optional();

export const listingInput = z.strictObject({
  externalId,
  name: text(300),
  timezone,
  checkInTime: clockTime,
  checkOutTime: clockTime,
  unitCount: z.int().min(1).max(1000).default(1),
  parentExternalId: externalId.optional(),
  occurredAt,
});

export const guestInput = z.strictObject({
  externalId,
  name: text(300),
  email: email.optional(),
  phone: text(50).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}$/, 'must be a language tag, such as en or pt-BR')
    .optional(),
  timezone: timezone.optional(),
});

const headcount = z.int().min(0).max(1000).optional();

const MAX_NIGHTS = 1100;
const nights = (stay: { checkIn: string; checkOut: string }) =>
  (Date.parse(stay.checkOut) - Date.parse(stay.checkIn)) / 86_400_000;

export const reservationInput = z
  .strictObject({
    externalId,
    code: text(100),
    listing: externalId,
    guest: guestInput,
    channel,
    status: z.enum(statuses),
    checkIn: date,
    checkOut: date,
    adults: headcount,
    children: headcount,
    total: money.optional(),
    totalBase: money.optional().meta({ description: "The total in the account's currency" }),
    paid: money.optional().meta({ description: 'Missing: unknown' }),
    collectedBy: z.enum(collectors),
    occurredAt: instant.meta({ description: 'When the reservation became so' }),
    inquiredAt: instant.optional(),
  })
  .refine((r) => r.checkOut > r.checkIn, { path: ['checkOut'], message: 'must be after checkIn' })
  .refine((r) => nights(r) <= MAX_NIGHTS, {
    path: ['checkOut'],
    message: `must be within ${MAX_NIGHTS} nights of checkIn`,
  });

const MOST_FILES = 5;

/** A file as callers put it into JSON; what it is, its content says. */
const file = z.strictObject({
  name: z.string().max(500, 'must have at most 500 characters').meta({ example: 'leak.jpg' }),
  data: z
    .string()
    .refine(isBase64, 'must be base64')
    .meta({ format: 'byte', description: 'The bytes in base64' })
    .transform((data) => Buffer.from(data, 'base64')),
});

function isBase64(data: string): boolean {
  return Buffer.from(data, 'base64').toString('base64') === data;
}

export const messageInput = z
  .strictObject({
    externalId,
    reservation: externalId,
    from: z.enum(authors),
    by: email.optional().meta({ description: "The member's e-mail, for an agent's message" }),
    body: messageBody,
    channel: channel.optional(),
    sentAt: instant,
    holding: z.boolean().default(false).meta({ description: '"Let me check and get back to you": answers nothing' }),
    attachments: z
      .array(file)
      .max(MOST_FILES, `must be at most ${MOST_FILES} files`)
      .optional()
      .meta({ description: 'At most 8 MB together; in an import the line with them at most 1 MB' }),
  })
  .refine((m) => m.by === undefined || m.from === 'agent', {
    path: ['by'],
    message: 'is only for messages from agent',
  });

const score = z.number().min(1).max(5);

export const reviewInput = z.strictObject({
  externalId,
  reservation: externalId,
  channel,
  overall: score,
  categories: z
    .record(text(50), score)
    .refine((all) => Object.keys(all).length <= 30, 'must have at most 30 categories')
    .optional()
    .meta({ example: { communication: 5 } }),
  body: messageBody.optional(),
  receivedAt: instant,
  occurredAt,
});

export const catalogItemInput = z.strictObject({ externalId, name: text(300), kind: z.enum(catalogKinds), occurredAt });

export const taskInput = z.strictObject({
  externalId,
  reservation: externalId,
  catalogItem: externalId,
  title: text(500),
  status: z.enum(taskStatuses),
  createdAt: instant.optional(),
  dueAt: instant.optional(),
  occurredAt,
});

/** What each action needs beside who did it, when and where; anything else is refused. */
const needs = {
  assign: { assignee: email.nullable() },
  move: { until: instant, note: text(2000).optional(), keepAnyway: z.boolean().default(false) },
  close: { note: text(2000).optional() },
  reopen: {},
  escalate: { reason: text(2000).optional() },
  resolve: {},
  sale: { seller: email.nullable() },
  'fun-level': { level: z.int().min(1).max(5) },
  'no-reply-needed': {},
} as const;

const common = { externalId, reservation: externalId, by: email, at: instant };

function action<A extends keyof typeof needs>(name: A) {
  return z.strictObject({ ...common, action: z.literal(name), ...needs[name] });
}

export const actionInput = z.discriminatedUnion('action', [
  action('assign'),
  action('move'),
  action('close'),
  action('reopen'),
  action('escalate'),
  action('resolve'),
  action('sale'),
  action('fun-level'),
  action('no-reply-needed'),
]);

/** A line of an import: one of the above with its type. */
export const importLine = z.discriminatedUnion('type', [
  listingInput.safeExtend({ type: z.literal('listing') }),
  reservationInput.safeExtend({ type: z.literal('reservation') }),
  messageInput.safeExtend({ type: z.literal('message') }),
  reviewInput.safeExtend({ type: z.literal('review') }),
  catalogItemInput.safeExtend({ type: z.literal('catalog-item') }),
  taskInput.safeExtend({ type: z.literal('task') }),
  z.discriminatedUnion('action', [
    actionLine('assign'),
    actionLine('move'),
    actionLine('close'),
    actionLine('reopen'),
    actionLine('escalate'),
    actionLine('resolve'),
    actionLine('sale'),
    actionLine('fun-level'),
    actionLine('no-reply-needed'),
  ]),
]);

function actionLine<A extends keyof typeof needs>(name: A) {
  return z.strictObject({ type: z.literal('action'), ...common, action: z.literal(name), ...needs[name] });
}

export type ImportLine = z.output<typeof importLine>;
export type ListingInput = z.output<typeof listingInput>;
export type ReservationInput = z.output<typeof reservationInput>;
export type GuestInput = z.output<typeof guestInput>;
export type MessageInput = z.output<typeof messageInput>;
export type ReviewInput = z.output<typeof reviewInput>;
export type CatalogItemInput = z.output<typeof catalogItemInput>;
export type TaskInput = z.output<typeof taskInput>;
export type ActionInput = z.output<typeof actionInput>;
export type ActionName = ActionInput['action'];
