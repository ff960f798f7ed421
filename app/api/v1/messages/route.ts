import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { postMessage } from '@/lib/api/writing';

export const POST = route(operations.postMessage, ({ actor, body, now }) => postMessage(actor, body, now));
