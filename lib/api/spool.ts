import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A text written at one end and read at the other at another pace, kept in a file without a name: an import goes on while its
 * sender reads no answers yet (most send all before they read), memory stays flat, and nothing is left behind.
 */
export class Spool {
  private file?: Promise<FileHandle>;
  private written = 0;
  private read = 0;
  private ended = false;
  private left = false;
  private wake = () => {};

  /** Once the reader has left, what is written is dropped. */
  async write(text: string): Promise<void> {
    if (this.left) return;
    const bytes = Buffer.from(text);
    this.file ??= openNameless();
    await (await this.file).write(bytes, 0, bytes.byteLength, this.written);
    this.written += bytes.byteLength;
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** What is written, until the end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        if (this.read < this.written) yield await this.next();
        else if (this.ended) return;
        else await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      this.left = true;
      await (await this.file)?.close();
    }
  }

  private async next(): Promise<Uint8Array> {
    const buffer = Buffer.alloc(Math.min(65_536, this.written - this.read));
    const { bytesRead } = await (await this.file!).read(buffer, 0, buffer.byteLength, this.read);
    this.read += bytesRead;
    return buffer.subarray(0, bytesRead);
  }
}

async function openNameless(): Promise<FileHandle> {
  const name = path.join(tmpdir(), `bellhop-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  await unlink(name);
  return file;
}
