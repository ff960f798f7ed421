import { answerImport } from '@/lib/api/importing';
import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';

export const POST = route(operations.importHistory, async ({ actor, request }) => answerImport(actor, request));
