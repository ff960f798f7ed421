import { MessagesSquare } from 'lucide-react';
import { Kbd } from '@/components/ui/kbd';

/** What stands beside the list until a conversation is chosen. */
export function NoConversation() {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 text-muted-foreground">
      <MessagesSquare aria-hidden className="size-6" strokeWidth={1.5} />
      <p>Choose a conversation</p>
      <p className="flex items-center gap-1.5 text-xs">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> move
        <Kbd className="ml-2 px-1.5">Enter</Kbd> open
        <Kbd className="ml-2">/</Kbd> search
      </p>
    </div>
  );
}
