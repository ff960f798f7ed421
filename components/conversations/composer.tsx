'use client';

import { CircleAlert, LoaderCircle, Send, StickyNote } from 'lucide-react';
import { useRouter } from 'next/navigation';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react';
import { uuidv7 } from 'uuidv7';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import { addNote, reply } from '@/lib/conversations/actions';
import { type DraftKind, useDraft } from './drafts';
import { SimulatedGuest } from './simulated-guest';

type Props = {
  conversationId: string;
  guest: string;
  channel: string;
  /** What time it is where the words will be read. */
  clock: ReactNode;
  /** How the channel is connected: not at all, for real, or as a simulation that reaches nobody. */
  connection: 'none' | 'real' | 'simulated';
  /** The element that shows the thread; and where its newest page is, if that shows another. */
  thread: string;
  newestHref: string | null;
};

const UNREACHED = 'This did not reach the server. Your text is still here: try again.';

/** Where a person writes: a reply to the guest, or a note to the team. The text is only let go once the server has it. */
export function Composer({ conversationId, guest, channel, clock, connection, thread, newestHref }: Props) {
  const [kind, setKind] = useState<DraftKind>('reply');
  const [text, setText] = useDraft(conversationId, kind);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const attempt = useRef({ of: '', id: '' });
  const isNote = kind === 'note';

  // What was typed before this script came alive is a draft, too.
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const typed = field.current?.value;
    if (typed) setText(typed);
  }, [setText]);

  function send() {
    const body = text.trim();
    if (!body || pending) return;
    // The same text sent again after a lost answer carries the same id, so that it is written once.
    const attempted = `${kind} ${body}`;
    if (attempt.current.of !== attempted) attempt.current = { of: attempted, id: `web-${uuidv7()}` };
    setFailure(null);
    startTransition(async () => {
      const said = { conversationId, body, externalId: attempt.current.id };
      const refused = await refusal(isNote ? addNote(said) : reply(said));
      if (refused) return setFailure(refused);
      attempt.current = { of: '', id: '' };
      setText('');
      // The column is reversed: its beginning is the newest message, which is now this one.
      if (newestHref) router.push(newestHref);
      else document.getElementById(thread)?.scrollTo({ top: 0 });
    });
  }

  return (
    <form
      aria-label={isNote ? 'Note to the team' : `Reply to ${guest}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className={cn(
        'rounded-lg border border-input shadow-xs focus-within:border-primary',
        isNote ? 'bg-note' : 'bg-card',
      )}
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 px-3 pt-1.5">
        <Kinds kind={kind} choose={setKind} />
        <p className="ml-auto text-muted-foreground text-xs">
          {isNote ? (
            'Only your team sees this'
          ) : (
            <>
              {channel} · {clock}
            </>
          )}
        </p>
      </div>
      <textarea
        ref={field}
        aria-label={isNote ? 'Note' : 'Reply'}
        placeholder={isNote ? 'Write a note to the team' : `Write a reply to ${guest}`}
        value={text}
        readOnly={pending}
        maxLength={20_000}
        dir="auto"
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          send();
        }}
        className="field-sizing-content max-h-60 min-h-14 w-full resize-none bg-transparent px-3 py-1.5 outline-none read-only:opacity-60"
      />
      {failure && (
        <p role="alert" className="flex items-start gap-1.5 px-3 pb-1 text-red text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" /> {failure}
        </p>
      )}
      <div className="flex items-end gap-2 px-3 pb-2.5">
        {!isNote && <Before connection={connection} channel={channel} conversationId={conversationId} />}
        <Button type="submit" size="sm" disabled={pending || !text.trim()} className="ml-auto h-8 px-3">
          <Doing pending={pending} isNote={isNote} />
        </Button>
      </div>
    </form>
  );
}

/** Why the server did not take it; null when it did. */
async function refusal(sending: ReturnType<typeof reply> | ReturnType<typeof addNote>): Promise<string | null> {
  try {
    const result = await sending;
    return result.ok ? null : result.refusal.detail;
  } catch {
    return UNREACHED;
  }
}

function Kinds({ kind, choose }: { kind: DraftKind; choose: (kind: DraftKind) => void }) {
  const word = (each: DraftKind, label: string) => (
    <button
      type="button"
      aria-pressed={kind === each}
      onClick={() => choose(each)}
      className="rounded-sm py-1 text-muted-foreground text-sm hover:text-foreground aria-pressed:font-semibold aria-pressed:text-foreground"
    >
      {label}
    </button>
  );
  return (
    <fieldset className="flex gap-3">
      <legend className="sr-only">Write a</legend>
      {word('reply', 'Reply')}
      {word('note', 'Note')}
    </fieldset>
  );
}

/** What will become of a reply, said before it is sent. */
function Before({ connection, channel, conversationId }: Pick<Props, 'connection' | 'channel' | 'conversationId'>) {
  if (connection === 'simulated') return <SimulatedGuest conversationId={conversationId} />;
  if (connection === 'real') return null;
  return (
    <p className="flex min-w-0 flex-1 items-start gap-1.5 text-amber text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {channel} is not connected: your reply will be kept here as “not sent”.
    </p>
  );
}

function Doing({ pending, isNote }: { pending: boolean; isNote: boolean }) {
  const keys = useSyncExternalStore(
    () => () => {},
    () => (/mac|iphone|ipad/i.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵'),
    () => 'Ctrl ↵',
  );
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

function isSend(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
}
