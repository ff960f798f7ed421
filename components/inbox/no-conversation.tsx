import { MessagesSquare } from 'lucide-react';
import { Keys } from '@/components/shortcuts/keys';
import { type ShortcutId, shortcuts } from '@/components/shortcuts/shortcuts';
import { words } from '@/lib/language/request';
import { NextButton } from './next-button';

/** The keys that one should know first. */
const first = ['down', 'up', 'open', 'search', 'palette', 'help'] as const satisfies ShortcutId[];

/** What stands beside the list until a conversation is chosen. */
export async function NoConversation() {
  const t = await words();
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 p-6 text-muted-foreground">
      <MessagesSquare aria-hidden className="size-6" strokeWidth={1.5} />
      <p>{t('Choose a conversation')}</p>
      <NextButton inWords />
      <ul className="mt-3 grid grid-cols-[auto_auto] gap-x-5 gap-y-1.5 text-xs">
        {first.map((id) => (
          <li key={id} className="flex items-center gap-2">
            <Keys keys={shortcuts[id].keys[0]} /> {t(shortcuts[id].label)}
          </li>
        ))}
      </ul>
    </div>
  );
}
