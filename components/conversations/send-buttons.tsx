'use client';

import { AlarmClock, CalendarClock, ChevronDown, CircleCheck, LoaderCircle, Send, StickyNote } from 'lucide-react';
import { Keys } from '@/components/shortcuts/keys';
import { shortcuts } from '@/components/shortcuts/shortcuts';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';

type Props = {
  isNote: boolean;
  isPending: boolean;
  /** It names what nothing knows, and the writer was told. */
  isDoubted: boolean;
  isEmpty: boolean;
  sendAndClose: () => void;
  sendAndMove: () => void;
  sendLater: () => void;
};

/** Send; and behind the arrow, what is to become of the conversation with it. */
export function SendButtons({ isNote, isPending, isDoubted, isEmpty, sendAndClose, sendAndMove, sendLater }: Props) {
  const t = useWords();
  const isOff = isPending || isEmpty;
  return (
    <div className="ml-auto flex shrink-0">
      <Button type="submit" size="sm" disabled={isOff} className={cn('h-8 px-3', !isNote && 'rounded-r-none')}>
        <Doing pending={isPending} isNote={isNote} isDoubted={isDoubted} />
      </Button>
      {!isNote && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button
              size="sm"
              disabled={isOff}
              aria-label={t('More ways to send')}
              className="h-8 rounded-l-none border-background/25 border-l px-1.5"
            >
              <ChevronDown aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end" onCloseAutoFocus={(event) => event.preventDefault()}>
            <DropdownMenuItem onSelect={sendAndClose}>
              <CircleCheck aria-hidden /> <span className="flex-1">{t('Send and close')}</span>
              <Keys keys={shortcuts.sendAndClose.keys[0]} className="text-muted-foreground max-md:hidden" />
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => setTimeout(sendAndMove)}>
              <CalendarClock aria-hidden /> {t('Send and move…')}
            </DropdownMenuItem>
            <DropdownMenuItem onSelect={() => setTimeout(sendLater)}>
              <AlarmClock aria-hidden /> {t('Send later…')}
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </div>
  );
}

function Doing({ pending, isNote, isDoubted }: { pending: boolean; isNote: boolean; isDoubted: boolean }) {
  const t = useWords();
  if (pending)
    return (
      <>
        <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" /> {t('Sending…')}
      </>
    );
  return (
    <>
      {isNote ? <StickyNote aria-hidden /> : <Send aria-hidden />}{' '}
      {isNote ? t('Add note') : isDoubted ? t('Send anyway') : t('Send')}
      <Keys keys={shortcuts.send.keys[0]} className="max-md:hidden" />
    </>
  );
}
