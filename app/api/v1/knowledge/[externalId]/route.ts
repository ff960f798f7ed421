import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { putKnowledge } from '@/lib/api/writing';

export const PUT = route(operations.putKnowledge, ({ actor, body, now }) => putKnowledge(actor, body, now));
