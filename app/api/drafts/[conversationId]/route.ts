import { z } from 'zod';
import { json } from '@/lib/api/route';
import { browserRoute } from '@/lib/browser-route';
import { draftInput } from '@/lib/drafts/input';
import { saveDraft } from '@/lib/drafts/mutations';

export const PUT = browserRoute(
  { params: { conversationId: z.string() }, body: draftInput },
  async ({ agent, params, body, now }) => {
    const standing = await saveDraft(agent, { ...params, ...body }, now);
    return json(standing, standing.isSaved ? 200 : 409);
  },
);
