'use client';

import { FileText, LoaderCircle, X } from 'lucide-react';
import {
  type ClipboardEvent,
  createContext,
  type DragEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { uuidv7 } from 'uuidv7';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { Attachment } from '@/lib/attachments/queries';
import { isShown } from '@/lib/attachments/shown';
import { formatBytes } from '@/lib/format/bytes';
import { sendFile } from './file-sending';
import { changed, followed, type Waiting, waitingOf } from './waiting-files';

type Files = {
  waiting: Waiting[];
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  /** What leaves with the message; undefined while one is still on its way. */
  ready: Attachment[] | undefined;
  /** They have left; what was refused is forgotten. */
  letGo: (left: readonly string[]) => void;
};

const FilesContext = createContext<Files | null>(null);

export function useFiles(): Files {
  const files = useContext(FilesContext);
  if (!files) throw new Error('What brings files stands inside the Composer.');
  return files;
}

/** What the composer does with files that are dropped on it or pasted; text that brings its own picture stays text. */
export function useReceiving() {
  const { add } = useFiles();
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent) => {
      const { files, types } = event.clipboardData;
      if (files.length === 0 || types.includes('text/plain')) return;
      event.preventDefault();
      add([...files]);
    },
  };
}

type Props = { conversationId: string; served: Attachment[]; children: ReactNode };

/** Files that wait to leave with what is written. They are on the server as soon as they are chosen, and survive a reload. */
export function FilesProvider({ conversationId, served, children }: Props) {
  const [waiting, setWaiting] = useState(() => served.map(waitingOf));
  const [told, setTold] = useState(served);
  if (told !== served) {
    setTold(served);
    setWaiting((all) => followed(all, told, served));
  }
  const aborts = useRef(new Map<string, () => void>());
  const files = useMemo(() => {
    const change = (key: string, to: Partial<Waiting>) => setWaiting((all) => changed(all, key, to));
    const add = (chosen: Iterable<File>) => {
      for (const file of chosen) {
        const key = uuidv7();
        setWaiting((all) => [...all, { key, name: file.name, bytes: file.size, progress: 0 }]);
        const { done, abort } = sendFile(conversationId, file, (progress) => change(key, { progress }));
        aborts.current.set(key, abort);
        done.then((answer) => change(key, 'failure' in answer ? answer : { file: answer, progress: 1 }));
      }
    };
    const remove = (key: string) => {
      aborts.current.get(key)?.();
      const gone = waiting.find((each) => each.key === key);
      setWaiting((all) => all.filter((each) => each.key !== key));
      if (gone?.file) void fetch(`/api/attachments/${gone.file.id}`, { method: 'DELETE' }).catch(() => {});
    };
    const usable = waiting.filter(({ failure }) => !failure);
    const ready = usable.every(({ file }) => file) ? usable.map(({ file }) => file!) : undefined;
    const letGo = (left: readonly string[]) =>
      setWaiting((all) => all.filter(({ file, failure }) => !failure && !left.includes(file?.id ?? '')));
    return { waiting, add, remove, ready, letGo };
  }, [waiting, conversationId]);
  return <FilesContext value={files}>{children}</FilesContext>;
}

/** What waits, below the text: images as such, others by name; how far they are, and what was refused. */
export function WaitingFiles() {
  const t = useWords();
  const { waiting, remove } = useFiles();
  if (waiting.length === 0) return null;
  return (
    <ul aria-label={t('Files to send')} className="flex flex-wrap gap-2 px-3 pb-2">
      {waiting.map(({ key, name, bytes, progress, failure, file }) => (
        <li
          key={key}
          className={cn(
            'relative flex h-12 max-w-60 items-center gap-2 overflow-hidden rounded-md border bg-muted pr-1 pl-2 text-sm',
            failure && 'border-red text-red',
          )}
        >
          <Picture file={file} isComing={!file && !failure} />
          <span className="grid min-w-0">
            <bdi className="truncate">{name}</bdi>
            <span role={failure ? 'alert' : undefined} className="truncate text-xs" title={failure}>
              {failure ?? formatBytes(bytes, t)}
            </span>
          </span>
          <button
            type="button"
            aria-label={t('Remove {name}', { name })}
            onClick={() => remove(key)}
            className="ml-auto inline-flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-accent max-md:size-10"
          >
            <X aria-hidden className="size-3.5" />
          </button>
          {!file && !failure && (
            <progress
              aria-label={t('Uploading {name}', { name })}
              value={progress}
              className="absolute inset-x-0 bottom-0 h-0.5 w-full appearance-none [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-primary"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Picture({ file, isComing }: { file?: Attachment; isComing: boolean }) {
  if (isComing) return <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin motion-reduce:animate-none" />;
  if (!file || !isShown(file)) return <FileText aria-hidden className="size-4 shrink-0" />;
  // biome-ignore lint/performance/noImgElement: a private file, of which Next's own cache must know nothing
  return <img src={`/api/attachments/${file.id}`} alt="" className="-ml-1 size-9 shrink-0 rounded-sm object-cover" />;
}
