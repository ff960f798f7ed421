import { z } from 'zod';
import { replyBody, when, withFiles } from '@/lib/conversations/input';

const laterReplyId = z.uuid('must be a UUID');

/** Made by the screen that asks, so that a reply scheduled again after a lost answer leaves once. */
export const scheduleInput = z.strictObject({
  laterReplyId,
  conversationId: z.uuid('must be the id of a conversation'),
  ...withFiles(replyBody),
  when,
  /** Whether a message of the guest before then cancels it. */
  cancelOnAnswer: z.boolean(),
});

/** What it becomes; `version` is the one that the screen showed. */
export const rescheduleInput = z.strictObject({
  laterReplyId,
  version: z.int().min(0),
  body: withFiles(replyBody).body,
  when: when.optional(),
  cancelOnAnswer: z.boolean(),
});

export const laterReplyInput = z.strictObject({ laterReplyId });

export type ScheduleInput = z.output<typeof scheduleInput>;
export type RescheduleInput = z.output<typeof rescheduleInput>;
export type LaterReplyInput = z.output<typeof laterReplyInput>;
