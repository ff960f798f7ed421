'use client';

import { type Writer, WritingButton } from '@/components/assistant/writing-button';
import { EmojiButton } from '@/components/emoji/emoji-button';
import { SavedReplyButton } from '@/components/saved-replies/saved-reply-button';
import { AttachButton } from './attach-button';

/** The row of small buttons that help to write, each finding what is written by `useWriting`. */
export function ComposerTools({ guestLanguage, hasModel }: Writer) {
  return (
    <div className="-ml-1.5 flex items-center gap-0.5">
      <SavedReplyButton />
      <EmojiButton />
      <AttachButton />
      <WritingButton guestLanguage={guestLanguage} hasModel={hasModel} />
    </div>
  );
}
