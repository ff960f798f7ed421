'use client';

import { noteTyping } from '@/components/live/looking';
import { isPressed } from '@/components/shortcuts/listen';
import { useWords } from '@/components/words/provider';
import { useWriting } from './composer-writing';
import { flushDrafts } from './drafts';

type Props = {
  guest: string;
  isLocked: boolean;
  /** Ctrl or ⌘ with Enter; with Shift, too, where `shifted`. */
  send: (shifted: boolean) => void;
};

/** Where the words are typed; what helps to type them finds it by `useWriting`. */
export function ComposerField({ guest, isLocked, send }: Props) {
  const t = useWords();
  const { field, kind, text, setText, setCaret } = useWriting();
  const isNote = kind === 'note';
  return (
    <textarea
      ref={field}
      data-composer
      aria-label={isNote ? t('Note') : t('Reply')}
      placeholder={isNote ? t('Write a note to the team') : t('Write a reply to {guest}', { guest })}
      value={text}
      readOnly={isLocked}
      maxLength={20_000}
      dir="auto"
      rows={2}
      onChange={({ target }) => {
        setText(target.value);
        if (!isNote) noteTyping();
        setCaret(target.selectionStart);
      }}
      onBlur={() => flushDrafts(false)}
      onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
      onKeyDown={(event) => {
        const shifted = isPressed('sendAndClose', event.nativeEvent);
        if (event.defaultPrevented || !(shifted || isPressed('send', event.nativeEvent))) return;
        event.preventDefault();
        send(shifted);
      }}
      className="field-sizing-content max-h-60 min-h-14 w-full resize-none bg-transparent px-3 py-1.5 outline-none read-only:opacity-60"
    />
  );
}
