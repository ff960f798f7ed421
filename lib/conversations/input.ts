import { z } from 'zod';
import { messageBody } from '@/lib/intake/input';
import { email, externalId } from '@/lib/text';

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

export type ReplyInput = z.output<typeof replyInput>;
export type KeyReplyInput = z.output<typeof keyReplyInput>;
export type NoteInput = z.output<typeof noteInput>;
export type MessageStepInput = z.output<typeof messageStepInput>;
export type SimulateGuestInput = z.output<typeof simulateGuestInput>;
