import { z } from 'zod';
import { download } from '@/lib/attachments/download';
import { discard } from '@/lib/attachments/mutations';
import { browserRoute } from '@/lib/browser-route';

const params = { attachmentId: z.string() };

export const GET = browserRoute({ params }, ({ agent, params, request }) =>
  download(agent, params.attachmentId, request.headers),
);

export const DELETE = browserRoute({ params }, ({ agent, params }) => discard(agent, params));
