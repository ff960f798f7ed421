'use client';

import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { useFiles } from './composer-files';

/** Picks files from this device. */
export function AttachButton() {
  const t = useWords();
  const { add } = useFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <Tooltip content={t('Attach files: pick, drop or paste')}>
        <Button
          type="button"
          variant="ghost"
          size="icon"
          aria-label={t('Attach files')}
          onClick={() => input.current?.click()}
          className="size-7 max-md:size-10"
        >
          <Paperclip aria-hidden />
        </Button>
      </Tooltip>
    </>
  );
}
