'use client';

import { CalendarClock, ChevronDown, CircleCheck, LoaderCircle, Send, StickyNote } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';

type Props = {
  isNote: boolean;
  isPending: boolean;
  isEmpty: boolean;
  sendAndClose: () => void;
  sendAndMove: () => void;
};

/** Send; and behind the arrow, what is to become of the conversation with it. */
export function SendButtons({ isNote, isPending, isEmpty, sendAndClose, sendAndMove }: Props) {
  const isOff = isPending || isEmpty;
  const keys = useSendKeys();
  return (
    <div className="ml-auto flex shrink-0">
      <Button type="submit" size="sm" disabled={isOff} className={cn('h-8 px-3', !isNote && 'rounded-r-none')}>
        <Doing pending={isPending} isNote={isNote} />
      </Button>
      {!isNote && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button
              size="sm"
              disabled={isOff}
              aria-label="More ways to send"
              className="h-8 rounded-l-none border-background/25 border-l px-1.5"
            >
              <ChevronDown aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end" onCloseAutoFocus={(event) => event.preventDefault()}>
            <DropdownMenuItem onSelect={sendAndClose}>
              <CircleCheck aria-hidden /> <span className="flex-1">Send and close</span>
              <Kbd className="text-muted-foreground max-md:hidden">⇧ {keys}</Kbd>
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => setTimeout(sendAndMove)}>
              <CalendarClock aria-hidden /> Send and move…
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </div>
  );
}

function useSendKeys(): string {
  return useSyncExternalStore(
    () => () => {},
    () => (/mac|iphone|ipad/i.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵'),
    () => 'Ctrl ↵',
  );
}

function Doing({ pending, isNote }: { pending: boolean; isNote: boolean }) {
  const keys = useSendKeys();
  if (pending)
    return (
      <>
        <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" /> Sending…
      </>
    );
  return (
    <>
      {isNote ? <StickyNote aria-hidden /> : <Send aria-hidden />} {isNote ? 'Add note' : 'Send'}
      <Kbd className="max-md:hidden">{keys}</Kbd>
    </>
  );
}
