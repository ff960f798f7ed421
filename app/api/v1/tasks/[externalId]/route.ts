import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { put } from '@/lib/api/writing';

export const PUT = route(operations.putTask, ({ actor, body, now }) => put(actor, { type: 'task', input: body }, now));
