import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What people may send, by what its content is; whatever its name says. Everything else is refused. */
export const allowed = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/heic',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'video/mp4',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
] as const;

export type MediaType = (typeof allowed)[number];

/** How file-type calls what browsers call otherwise. */
const otherNames: Record<string, MediaType> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
};

export const UNKNOWN = 'application/octet-stream';

/** What a stored file is, by its bytes; undefined for what nobody should be sent: scripts, pages, programs, SVG. */
export async function recognise(path: string, name: string): Promise<MediaType | undefined> {
  const found = (await fileTypeFromFile(path))?.mime;
  if (!found) return recogniseText(path, name);
  const type = otherNames[found] ?? found;
  return allowed.find((each) => each === type);
}

const HEAD = 64 * 1024;
const TEXTS: Record<string, MediaType> = { txt: 'text/plain', log: 'text/plain', md: 'text/plain', csv: 'text/csv' };

/** Text has no mark of its own: it is one if its name says so and it reads like one, and not like markup or a script. */
async function recogniseText(path: string, name: string): Promise<MediaType | undefined> {
  const type = TEXTS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  const head = type && readable(await headOf(path));
  return head !== undefined && !/^\uFEFF?\s*(<|#!|%!)/.test(head) ? type : undefined;
}

async function headOf(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD), position: 0 });
  return buffer.subarray(0, bytesRead);
}

function readable(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
