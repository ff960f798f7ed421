'use client';

import { Download } from 'lucide-react';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import type { Attachment } from '@/lib/attachments/queries';

const TALLEST = 192;

/** A picture, small in the thread and as large as the screen on a click. */
export function MessagePicture({ file: { id, name, width, height } }: { file: Attachment }) {
  const t = useWords();
  const src = `/api/attachments/${id}`;
  const shown = width && height ? { height: Math.min(height, TALLEST), aspectRatio: `${width} / ${height}` } : {};
  return (
    <Dialog>
      <DialogTrigger
        aria-label={t('Look at {name}', { name })}
        className="block overflow-hidden rounded-md border bg-muted"
      >
        {/* biome-ignore lint/performance/noImgElement: a private file, of which Next's own cache must know nothing */}
        <img src={src} alt={name} loading="lazy" style={shown} className="max-h-48 max-w-full object-cover" />
      </DialogTrigger>
      <DialogContent title={<bdi>{name}</bdi>} className="w-auto max-w-[calc(100vw-2rem)]">
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img src={src} alt={name} className="mx-auto max-h-[75dvh] max-w-full object-contain" />
        <a href={src} download={name} className="flex w-fit items-center gap-1.5 text-primary text-sm hover:underline">
          <Download aria-hidden className="size-4" /> {t('Save')}
        </a>
      </DialogContent>
    </Dialog>
  );
}
