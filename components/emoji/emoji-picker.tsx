'use client';

import { EmojiPicker as Picker } from 'frimousse';
import { useWords } from '@/components/words/provider';
import { EMOJI_URL } from './emoji';

/** All emoji by kind, found by name in the language of the screen. */
export function EmojiPicker({ choose }: { choose: (emoji: string) => void }) {
  const t = useWords();
  return (
    <Picker.Root
      locale={t.language}
      emojibaseUrl={EMOJI_URL}
      columns={9}
      onEmojiSelect={({ emoji }) => choose(emoji)}
      className="isolate flex h-80 w-fit flex-col"
    >
      <Picker.Search
        autoFocus
        aria-label={t('Search emoji')}
        placeholder={t('Search emoji')}
        className="m-2 mb-1 h-8 rounded-md border border-input bg-card px-2.5 text-base outline-none focus-visible:border-primary md:text-sm"
      />
      <Picker.Viewport className="relative flex-1 outline-none">
        <Picker.Loading className="absolute inset-0 flex items-center justify-center text-muted-foreground text-sm">
          {t('Loading…')}
        </Picker.Loading>
        <Picker.Empty className="absolute inset-0 flex items-center justify-center text-muted-foreground text-sm">
          {t('No emoji is called so.')}
        </Picker.Empty>
        <Picker.List
          className="select-none pb-2"
          components={{
            CategoryHeader: ({ category, ...props }) => (
              <div className="bg-popover px-3 pt-2 pb-1 font-medium text-muted-foreground text-xs" {...props}>
                {category.label}
              </div>
            ),
            Row: ({ children, ...props }) => (
              <div className="px-2" {...props}>
                {children}
              </div>
            ),
            Emoji: ({ emoji, ...props }) => (
              <button
                type="button"
                className="flex size-8 items-center justify-center rounded-md text-lg data-active:bg-accent"
                {...props}
              >
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </Picker.Viewport>
    </Picker.Root>
  );
}
