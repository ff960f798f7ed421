import type { Actor } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import { readAsStream } from './files';
import { attachmentHeader } from './names';
import { getAttachment } from './queries';

/**
 * The file, never as a part of this site: a browser saves it, and shows it only where a page of ours puts it as an image. It keeps it,
 * but asks each time: who has signed out sees it no more.
 */
export async function download(actor: Actor, wanted: string, asked: Headers): Promise<Response> {
  const { accountId, id, name, mediaType, bytes } = await getAttachment(actor, wanted);
  const kept = { etag: `"${id}"`, 'cache-control': 'private, no-cache' };
  if (asked.get('if-none-match') === kept.etag) return new Response(null, { status: 304, headers: kept });
  const file = await readAsStream({ accountId, id });
  if (!file) throw notFound('file');
  return new Response(file, {
    headers: {
      ...kept,
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': attachmentHeader(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
