import { z } from 'zod';
import { assistantModes, conversationStatuses } from '@/db/schema';
import { markersIn } from '@/lib/automations/markers';
import { instant, timezone } from '@/lib/instants';
import { messageBody } from '@/lib/intake/input';
import { email, externalId, text } from '@/lib/text';
import { isLocalTime, presets } from './moments';

const conversationId = z.uuid('must be the id of a conversation');
const messageId = z.uuid('must be the id of a message');

/** What a person or a script writes: 1 to 20,000 characters once the space around them is gone. */
export const writtenBody = z.string().trim().pipe(messageBody);

/** What the guest is to read: nothing in it may wait to be filled in. */
export const replyBody = writtenBody.refine((body) => markersIn(body).length === 0, {
  error: ({ input }) => `still says ${markersIn(String(input)).join(', ')}: fill it in or take it out`,
});

const said = z.strictObject({
  conversationId,
  body: replyBody,
  externalId: externalId.optional().meta({ description: 'With it, sending twice is safe' }),
});

/** With files, uploaded before by who writes, the text may be empty. */
export const withFiles = (body: z.ZodType<string, string>) => ({
  body: z.string().trim().pipe(z.literal('').or(body)),
  attachmentIds: z.array(z.uuid('must be the id of a file')).max(10).optional(),
});

/** `savedReplyIds` are the texts that it was written with, to be counted. */
export const replyInput = said.extend({
  ...withFiles(replyBody),
  savedReplyIds: z.array(z.uuid()).max(20).optional(),
  /** The assistant's draft that it was made from. */
  runId: z.uuid('must be the id of a run').optional(),
  /** It was sent from beside the composer, in which its writer's own words stay. */
  keepsDraft: z.boolean().optional(),
  /** The last message that the writer had before them: whoever answered since is told of first. */
  lastMessageId: z.uuid().nullish(),
});

/** A reply by API key: `as` names the member it is by. */
export const keyReplyInput = said.extend({ as: email.optional() });
/** `mentions` are the members whom the text names as "@Name". */
export const noteInput = said.extend({
  ...withFiles(writtenBody),
  mentions: z.array(z.uuid('must be the id of a member')).max(50).optional(),
});
export const messageStepInput = z.strictObject({ messageId });
export const simulateGuestInput = z.strictObject({ conversationId, body: writtenBody.optional() });

const memberId = z.uuid('must be the id of a member').nullable();
const note = text(2000).optional();
const local = z.string().refine(isLocalTime, 'must be a day and time that exist, as YYYY-MM-DDTHH:MM');
export const when = z.union([
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

/** The acts that mean the same whoever does them, and when. */
export const plainActs = [
  z.strictObject({ control: z.literal('reopen') }),
  z.strictObject({ control: z.literal('escalate'), reason: text(2000) }),
  z.strictObject({ control: z.literal('resolve') }),
  z.strictObject({ control: z.literal('fun-level'), level: z.int().min(1).max(5) }),
  z.strictObject({ control: z.literal('no-reply-needed') }),
] as const;

/** What a button does, by its name; the table of them is `controls.ts`. */
export const actInput = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('assign'), assigneeId: memberId }),
  z.strictObject({ control: z.literal('sale'), sellerId: memberId }),
  move,
  close,
  ...plainActs,
  /** Without a mode: as its listing's. */
  z.strictObject({ control: z.literal('assistant'), mode: z.enum(assistantModes).nullable() }),
]);

/** What the screen showed when the button was pressed, so that nobody overwrites what they have not seen. */
const seen = z.strictObject({
  status: z.enum(conversationStatuses),
  followUpAt: instant.nullable().transform((at) => at?.toISOString() ?? null),
  waitingSince: instant.nullable().transform((at) => at?.toISOString() ?? null),
  escalations: z.int().min(0),
  funLevel: z.int().nullable(),
  assistantMode: z.enum(assistantModes).nullable(),
  assigneeId: memberId,
  sellerId: memberId,
  lastMessageId: z.uuid().nullable(),
});

/** A conversation as the screen showed it. */
export const itemInput = z.strictObject({ conversationId, seen });

export const performInput = itemInput.extend({ act: actInput });
/** `runId` holds together what is pressed at once on more rows than one call takes. */
export const performManyInput = z.strictObject({
  items: z.array(itemInput).min(1).max(100),
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
export type Item = z.output<typeof itemInput>;
export type PerformInput = z.output<typeof performInput>;
export type PerformManyInput = z.output<typeof performManyInput>;
export type ReplyAndInput = z.output<typeof replyAndInput>;
export type UndoInput = z.output<typeof undoInput>;
export type ReplyInput = z.output<typeof replyInput>;
export type KeyReplyInput = z.output<typeof keyReplyInput>;
export type NoteInput = z.output<typeof noteInput>;
export type MessageStepInput = z.output<typeof messageStepInput>;
export type SimulateGuestInput = z.output<typeof simulateGuestInput>;
