import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { postAction } from '@/lib/api/writing';

export const POST = route(operations.postAction, ({ actor, body, now }) => postAction(actor, body, now));
