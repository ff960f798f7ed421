import { operations } from '@/lib/api/operations';
import { route } from '@/lib/api/route';
import { download } from '@/lib/attachments/download';

export const GET = route(operations.getAttachment, ({ actor, params, request }) =>
  download(actor, params.id, request.headers),
);
