import { Paperclip } from 'lucide-react';
import type { LaterView } from './later-view';

/** The files that leave with a reply, to be looked at before. */
export function LaterFiles({ files }: Pick<LaterView, 'files'>) {
  return files.map(({ id, name }) => (
    <a key={id} href={`/api/attachments/${id}`} download={name} className="ml-2 text-muted-foreground hover:underline">
      <Paperclip aria-hidden className="mr-0.5 inline size-3" />
      <bdi>{name}</bdi>
    </a>
  ));
}
