import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { imageSize } from 'image-size';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

/** The bytes of attachments: a file each, under the folder of its account and named by its id alone. */
export type Place = { accountId: string; id: string };

const root = () => join(env.DATA_DIR, 'files');

export function pathOf({ accountId, id }: Place): string {
  return join(root(), accountId, id);
}

/** Keeps what a stream brings, up to `most` bytes (else 413, and nothing is left); the number of bytes. */
export async function keep(place: Place, chunks: AsyncIterable<Uint8Array>, most: number): Promise<number> {
  await mkdir(join(root(), place.accountId), { recursive: true, mode: 0o700 });
  const [path, coming] = [pathOf(place), `${pathOf(place)}.part`];
  try {
    const bytes = await write(coming, chunks, most);
    await rename(coming, path);
    return bytes;
  } catch (error) {
    await rm(coming, { force: true });
    throw error;
  }
}

async function write(path: string, chunks: AsyncIterable<Uint8Array>, most: number): Promise<number> {
  await using file = await open(path, 'wx', 0o600);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > most)
      throw new Refusal(413, { sentence: 'A file may have at most {n} MB.', values: { n: most / 1_000_000 } });
    await file.writeFile(chunk);
  }
  await file.sync();
  return bytes;
}

export function readWhole(place: Place): Promise<Buffer> {
  return readFile(pathOf(place));
}

/** Its bytes as the body of an answer; undefined where they are lost. */
export async function readAsStream(place: Place): Promise<ReadableStream | undefined> {
  const isThere = await stat(pathOf(place)).then(
    (found) => found.isFile(),
    () => false,
  );
  return isThere ? (Readable.toWeb(createReadStream(pathOf(place))) as ReadableStream) : undefined;
}

export async function remove(place: Place): Promise<void> {
  await rm(pathOf(place), { force: true });
}

/** How large an image shows, so that nothing jumps when it arrives. */
export async function measure(place: Place): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height, orientation = 1 } = imageSize(await readWhole(place));
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** What broke off on its way in before then. */
export async function removePartsBefore(before: Date): Promise<void> {
  for (const accountId of await list(root())) {
    for (const name of await list(join(root(), accountId))) {
      const path = join(root(), accountId, name);
      if (name.endsWith('.part') && (await stat(path)).mtime < before) await rm(path, { force: true });
    }
  }
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
