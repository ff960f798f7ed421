'use client';

import { CircleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { Doubts } from '@/components/assistant/doubts';
import type { Writer as WritingHelp } from '@/components/assistant/writing-button';
import { Completions } from '@/components/completions/completions';
import { type GuestClock, LaterPopover } from '@/components/later/later-popover';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { Attachment } from '@/lib/attachments/queries';
import type { SavedDrafts } from '@/lib/drafts/queries';
import { ComposerField } from './composer-field';
import { FilesProvider, useFiles, useReceiving, WaitingFiles } from './composer-files';
import { useComposerKeys } from './composer-keys';
import { Before, type Connection, Kinds } from './composer-parts';
import { useSending } from './composer-sending';
import { ComposerTools } from './composer-tools';
import { useWriting, WritingProvider } from './composer-writing';
import type { Target } from './keys';
import { SendButtons } from './send-buttons';

type Props = {
  conversationId: string;
  /** What the viewer has begun to write, as the server has it. */
  drafts: SavedDrafts;
  /** What waits to leave with it. */
  files: Attachment[];
  guest: string;
  channel: string;
  /** What time it is where the words will be read, and by whose clock. */
  clock: ReactNode;
  guestClock: GuestClock;
  connection: Connection;
  /** The element that shows the thread; and where its newest page is, if that shows another. */
  thread: string;
  newestHref: string | null;
  /** What the buttons beside Send close or move. */
  target: Target;
  /** Who helps with the words. */
  writer: WritingHelp;
  /** What the assistant would answer, above all that. */
  draft?: ReactNode;
  /** What is to be known before one writes, above the field: warnings, what is scheduled. */
  strips?: ReactNode;
};

/** Where a person writes: a reply to the guest, or a note to the team. */
export function Composer(props: Props) {
  return (
    <WritingProvider conversationId={props.conversationId} drafts={props.drafts}>
      <FilesProvider conversationId={props.conversationId} served={props.files}>
        {props.draft}
        <Writer {...props} />
      </FilesProvider>
    </WritingProvider>
  );
}

function Writer({ conversationId, guest, channel, clock, guestClock, ...props }: Omit<Props, 'draft'>) {
  const t = useWords();
  const { connection, thread, newestHref, target, writer, strips } = props;
  const router = useRouter();
  const { kind, choose, text } = useWriting();
  const { ready } = useFiles();
  useComposerKeys();
  const isNote = kind === 'note';
  // The column is reversed: its beginning is the newest message.
  const showNewest = () =>
    newestHref ? router.push(newestHref) : document.getElementById(thread)?.scrollTo({ top: 0 });
  const { send, sendAndClose, sendAndMove, sendLater, isPending, failure, doubts } = useSending({ target, showNewest });
  const [isLater, setLater] = useState(false);
  return (
    <form
      aria-label={isNote ? t('Note to the team') : t('Reply to {guest}', { guest })}
      onSubmit={(event) => {
        // The forms of dialogs opened from here come by, too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        send();
      }}
      {...useReceiving()}
      className={cn(
        'relative rounded-lg border border-input shadow-xs focus-within:border-primary',
        isNote ? 'bg-note' : 'bg-card',
      )}
    >
      <Completions />
      {strips}
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-3 pt-1.5">
        <Kinds kind={kind} choose={choose} />
        <p className="ml-auto text-muted-foreground text-xs">
          {isNote ? (
            t('Only your team sees this')
          ) : (
            <>
              {channel} · {clock}
            </>
          )}
        </p>
      </div>
      <ComposerField guest={guest} isLocked={isPending} send={(shifted) => (shifted ? sendAndClose : send)()} />
      <WaitingFiles />
      {failure && (
        <p role="alert" className="flex items-start gap-1.5 px-3 pb-1 text-red text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" /> {failure}
        </p>
      )}
      <Doubts claims={doubts} />
      <div className="flex items-end gap-2 px-3 pb-2.5">
        <div className="grid min-w-0 flex-1 gap-1">
          {!isNote && <Before connection={connection} channel={channel} conversationId={conversationId} />}
          <ComposerTools {...writer} />
        </div>
        <LaterPopover
          isOpen={isLater}
          close={() => setLater(false)}
          guest={guest}
          clock={guestClock}
          shown={clock}
          stay={target.stay}
          choose={sendLater}
        >
          <div className="ml-auto shrink-0">
            <SendButtons
              isNote={isNote}
              isPending={isPending}
              isDoubted={doubts.length > 0}
              isEmpty={!ready || (!text.trim() && ready.length === 0)}
              sendAndClose={sendAndClose}
              sendAndMove={sendAndMove}
              sendLater={() => setLater(true)}
            />
          </div>
        </LaterPopover>
      </div>
    </form>
  );
}
