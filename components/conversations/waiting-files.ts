import type { Attachment } from '@/lib/attachments/queries';

/** A file on its way into the composer, or in it. */
export type Waiting = {
  key: string;
  name: string;
  bytes: number;
  progress: number;
  failure?: string;
  file?: Attachment;
};

export function waitingOf(file: Attachment): Waiting {
  return { key: file.id, name: file.name, bytes: file.bytes, progress: 1, file };
}

/** With what became of one; the server may have told of its file already. */
export function changed(all: Waiting[], key: string, to: Partial<Waiting>): Waiting[] {
  const others = to.file ? all.filter((each) => each.key === key || each.file?.id !== to.file?.id) : all;
  return others.map((each) => (each.key === key ? { ...each, ...to } : each));
}

/** What is new on the server comes in (given back by a reply that did not leave), what is gone from it leaves; all else stays. */
export function followed(all: Waiting[], was: Attachment[], is: Attachment[]): Waiting[] {
  const has = (files: (Attachment | undefined)[], id: string) => files.some((file) => file?.id === id);
  const here = all.map(({ file }) => file);
  const left = all.filter(({ file }) => !file || !has(was, file.id) || has(is, file.id));
  return [...left, ...is.filter(({ id }) => !has(was, id) && !has(here, id)).map(waitingOf)];
}
