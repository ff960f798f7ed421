import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { postReply } from '@/lib/api/writing';

export const POST = route(operations.postReply, ({ actor, params, body, now }) =>
  postReply(actor, { ...body, conversationId: params.id }, now),
);
