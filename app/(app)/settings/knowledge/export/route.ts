import { Readable } from 'node:stream';
import { requireAgentWith } from '@/lib/auth/session';
import { articlesTable } from '@/lib/knowledge/table';

/** The account's articles as CSV, streamed, as an import takes them back; for managers and admins (product.md §1, member). */
export async function GET() {
  const agent = await requireAgentWith('manager');
  return new Response(Readable.toWeb(Readable.from(articlesTable(agent))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="knowledge.csv"',
      'cache-control': 'no-store',
    },
  });
}
