import { z } from 'zod';
import { conversationStatuses } from '@/db/schema';
import { instant, timezone } from '@/lib/instants';
import { messageBody } from '@/lib/intake/input';
import { email, externalId, text } from '@/lib/text';
import { isLocalTime, presets } from './moments';

const conversationId = z.uuid('must be the id of a conversation');
const messageId = z.uuid('must be the id of a message');

/** What a person or a script writes: 1 to 20,000 characters once the space around them is gone. */
export const writtenBody = z.string().trim().pipe(messageBody);

export const replyInput = z.strictObject({
  conversationId,
  body: writtenBody,
  externalId: externalId.optional().meta({ description: 'With it, sending twice is safe' }),
});

/** A reply by API key: `as` names the member it is by. */
export const keyReplyInput = replyInput.extend({ as: email.optional() });
export const noteInput = replyInput;
export const messageStepInput = z.strictObject({ messageId });
export const simulateGuestInput = z.strictObject({ conversationId, body: writtenBody.optional() });

const memberId = z.uuid('must be the id of a member').nullable();
const note = text(2000).optional();
const local = z.string().refine(isLocalTime, 'must be a day and time that exist, as YYYY-MM-DDTHH:MM');
const when = z.union([
  z.strictObject({ preset: z.enum(presets), zone: timezone }),
  z.strictObject({ local, zone: timezone }),
]);

const close = z.strictObject({
  control: z.literal('close'),
  note,
  /** Though the guest waits or a task is unfinished. */
  despite: z.boolean().default(false),
});
const move = z.strictObject({ control: z.literal('move'), when, note, keepAnyway: z.boolean().default(false) });

/** What a button does, by its name; the table of them is `controls.ts`. */
export const actInput = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('assign'), assigneeId: memberId }),
  z.strictObject({ control: z.literal('sale'), sellerId: memberId }),
  move,
  close,
  z.strictObject({ control: z.literal('reopen') }),
  z.strictObject({ control: z.literal('escalate'), reason: text(2000) }),
  z.strictObject({ control: z.literal('resolve') }),
  z.strictObject({ control: z.literal('fun-level'), level: z.int().min(1).max(5) }),
  z.strictObject({ control: z.literal('no-reply-needed') }),
]);

/** What the screen showed when the button was pressed, so that nobody overwrites what they have not seen. */
const seen = z.strictObject({
  status: z.enum(conversationStatuses),
  followUpAt: instant.nullable().transform((at) => at?.toISOString() ?? null),
  waitingSince: instant.nullable().transform((at) => at?.toISOString() ?? null),
  escalations: z.int().min(0),
  funLevel: z.int().nullable(),
  assigneeId: memberId,
  sellerId: memberId,
  lastMessageId: z.uuid().nullable(),
});

const item = z.strictObject({ conversationId, seen });

export const performInput = item.extend({ act: actInput });
/** `runId` holds together what is pressed at once on more rows than one call takes. */
export const performManyInput = z.strictObject({
  items: z.array(item).min(1).max(100),
  act: actInput,
  runId: z.uuid('must be a UUID').optional(),
});
export const replyAndInput = replyInput.extend({ seen, act: z.discriminatedUnion('control', [close, move]) });
export const undoInput = z.strictObject({ eventIds: z.array(z.uuid('must be the id of an event')).min(1).max(100) });

export type Act = z.output<typeof actInput>;
/** As the screen sends it. */
export type ActInput = z.input<typeof actInput>;
export type ControlId = Act['control'];
export type Seen = z.output<typeof seen>;
export type Item = z.output<typeof item>;
export type PerformInput = z.output<typeof performInput>;
export type PerformManyInput = z.output<typeof performManyInput>;
export type ReplyAndInput = z.output<typeof replyAndInput>;
export type UndoInput = z.output<typeof undoInput>;
export type ReplyInput = z.output<typeof replyInput>;
export type KeyReplyInput = z.output<typeof keyReplyInput>;
export type NoteInput = z.output<typeof noteInput>;
export type MessageStepInput = z.output<typeof messageStepInput>;
export type SimulateGuestInput = z.output<typeof simulateGuestInput>;
