import { FileText } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { Attachment } from '@/lib/attachments/queries';
import { isShown } from '@/lib/attachments/shown';
import { formatBytes } from '@/lib/format/bytes';
import { words } from '@/lib/language/request';
import { MessagePicture } from './message-picture';

/** The files of a message: pictures to look at, others to save. */
export function MessageFiles({ files, className }: { files: Attachment[]; className?: string }) {
  if (files.length === 0) return null;
  return (
    <ul className={cn('flex max-w-[min(85%,34rem)] flex-wrap gap-1.5', className)}>
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          {isShown(file) ? <MessagePicture file={file} /> : <Chip file={file} />}
        </li>
      ))}
    </ul>
  );
}

async function Chip({ file: { id, name, bytes } }: { file: Attachment }) {
  return (
    <a
      href={`/api/attachments/${id}`}
      download={name}
      className="flex h-11 items-center gap-2 rounded-md border bg-card px-2.5 text-sm hover:bg-accent"
    >
      <FileText aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <bdi className="max-w-60 truncate">{name}</bdi>
      <span className="shrink-0 text-muted-foreground text-xs">{formatBytes(bytes, await words())}</span>
    </a>
  );
}
