import { z } from 'zod';
import { upload } from '@/lib/attachments/mutations';
import { browserRoute } from '@/lib/browser-route';
import { Refusal } from '@/lib/refusal';

/** The file itself is the body; its name stands in the query. */
export const POST = browserRoute(
  { params: { conversationId: z.string() } },
  ({ agent, params, request: { url, body }, now }) => {
    const name = new URL(url).searchParams.get('name') ?? '';
    if (!body) throw new Refusal(422, 'The file is missing.');
    return upload(agent, { ...params, name, chunks: body }, now);
  },
);
