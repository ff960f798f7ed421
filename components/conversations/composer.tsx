'use client';

import { CircleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { cn } from '@/components/ui/cn';
import { reach } from '@/components/ui/reach';
import type { ActionResult } from '@/lib/actions';
import { addNote, reply, replyAnd } from '@/lib/conversations/actions';
import type { ReplyAndInput } from '@/lib/conversations/input';
import { Before, type Connection, Kinds } from './composer-parts';
import { useDesk } from './desk-provider';
import { type DraftKind, useDraft } from './drafts';
import type { Target } from './keys';
import { SendButtons } from './send-buttons';
import { offerUndo } from './undo';

type Props = {
  conversationId: string;
  guest: string;
  channel: string;
  /** What time it is where the words will be read. */
  clock: ReactNode;
  connection: Connection;
  /** The element that shows the thread; and where its newest page is, if that shows another. */
  thread: string;
  newestHref: string | null;
  /** What the buttons beside Send close or move. */
  target: Target;
};

type After = ReplyAndInput['act'];

const CLOSE: After = { control: 'close', despite: false };
const STILL_HERE = 'Your text is still here: try again.';
/** Where a person writes: a reply to the guest, or a note to the team. The text is only let go once the server has it. */
export function Composer({ conversationId, guest, channel, clock, connection, thread, newestHref, target }: Props) {
  const [kind, setKind] = useState<DraftKind>('reply');
  const [text, setText] = useDraft(conversationId, kind);
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();
  const { ask } = useDesk();
  const attempt = useRef({ of: '', id: '' });
  const isNote = kind === 'note';

  // What was typed before this script came alive is a draft, too.
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const typed = field.current?.value;
    if (typed) setText(typed);
  }, [setText]);

  function send(act?: After) {
    const body = text.trim();
    if (!body || pending) return;
    // The same text sent again after a lost answer carries the same id, so that it is written once.
    const attempted = `${kind} ${body}`;
    if (attempt.current.of !== attempted) attempt.current = { of: attempted, id: `web-${uuidv7()}` };
    setFailure(null);
    startTransition(async () => {
      const said = { conversationId, body, externalId: attempt.current.id };
      const sending = act && !isNote ? sendAnd(act, said) : reach(isNote ? addNote(said) : reply(said), STILL_HERE);
      const told = await tell(sending);
      if (told !== undefined) return setFailure(told);
      attempt.current = { of: '', id: '' };
      setText('');
      // The column is reversed: its beginning is the newest message, which is now this one.
      if (newestHref) router.push(newestHref);
      else document.getElementById(thread)?.scrollTo({ top: 0 });
    });
  }

  /** Sends and closes or moves in one; null when a person must be asked first, and the text stays. */
  async function sendAnd(act: After, said: { conversationId: string; body: string; externalId: string }) {
    const result = await reach(replyAnd({ ...said, seen: target.seen, act }), STILL_HERE);
    if (!result.ok) return result;
    const { outcome, detail, eventId, sent } = result.value;
    const warning = detail ?? undefined;
    if (!sent) {
      ask({
        panel: 'close',
        targets: [target],
        anchor: field.current,
        warning,
        answer: (again) => send(again as After),
      });
      return null;
    }
    if (outcome === 'warned') toast.warning(detail);
    else
      offerUndo(act, {
        who: null,
        what: target.guest,
        eventIds: eventId ? [eventId] : [],
        ids: [],
        renew: router.refresh,
      });
    return result;
  }

  const askWhen = () =>
    ask({ panel: 'move', targets: [target], anchor: field.current, answer: (act) => send(act as After) });

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
          send(event.shiftKey && !isNote ? CLOSE : undefined);
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
        <SendButtons
          isNote={isNote}
          isPending={pending}
          isEmpty={!text.trim()}
          sendAndClose={() => send(CLOSE)}
          sendAndMove={askWhen}
        />
      </div>
    </form>
  );
}

/** Why the text stays: refused, not reached, or (in no words) asked about. Undefined when the server has it. */
async function tell(sending: Promise<ActionResult<unknown> | null>): Promise<string | null | undefined> {
  const result = await sending;
  if (result === null) return null;
  return result.ok ? undefined : result.refusal.detail;
}

function isSend(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
}
