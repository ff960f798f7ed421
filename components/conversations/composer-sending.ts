import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { useDoubts } from '@/components/assistant/doubting';
import { putBack, takenIn } from '@/components/assistant/taken';
import { mentionsIn } from '@/components/completions/triggers';
import { stopTyping } from '@/components/live/looking';
import { forgetUsed, usedIn } from '@/components/saved-replies/used';
import { reach } from '@/components/ui/reach';
import { pageWords } from '@/components/words/page-words';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { markersIn } from '@/lib/automations/markers';
import { addNote, reply, replyAnd } from '@/lib/conversations/actions';
import type { ReplyAndInput } from '@/lib/conversations/input';
import type { When } from '@/lib/conversations/moments';
import { say } from '@/lib/language/messages';
import { schedule } from '@/lib/later/actions';
import { useFiles } from './composer-files';
import { useWriting } from './composer-writing';
import { useDesk } from './desk-provider';
import type { DraftKind } from './drafts';
import type { Target } from './keys';
import { offerUndo } from './undo';

/** What becomes of the conversation with the reply. */
type After = ReplyAndInput['act'];
type Said = { conversationId: string; body: string; attachmentIds: string[]; externalId: string };
type Answer = Said & { lastMessageId: string | null; savedReplyIds: string[]; runId?: string };

const STILL_HERE = 'Your text is still here: try again.';
const CLOSE: After = { control: 'close', despite: false };

type Place = {
  /** What the buttons beside Send close or move. */
  target: Target;
  /** Shows the newest message, once it is this one. */
  showNewest: () => void;
};

/** Sends what is written. The text is only let go once the server has it. */
export function useSending({ target, showNewest }: Place) {
  const t = useWords();
  const { conversationId, kind, text, setText, hold, field } = useWriting();
  const { waiting, ready, letGo: letFilesGo } = useFiles();
  const [failure, setFailure] = useState<string | null>(null);
  const isNote = kind === 'note';
  const transitions = { reply: useTransition(), note: useTransition() };
  const [isPending, startTransition] = transitions[kind];
  const [isOtherPending] = transitions[isNote ? 'reply' : 'note'];
  const router = useRouter();
  const { ask, colleagues } = useDesk();
  const attempts = useRef<Partial<Record<DraftKind, { of: string; id: string }>>>({});

  const body = text.trim();
  const attachmentIds = ready?.map(({ id }) => id) ?? [];
  // Files belong to both kinds: they leave with the one that is on its way.
  const isOff = isPending || (isOtherPending && attachmentIds.length > 0) || !ready || (!body && ready.length === 0);

  const { doubts, findDoubts } = useDoubts(conversationId, isNote ? '' : body);

  function send(act?: After) {
    if (isOff || isUnfilled()) return;
    const externalId = `web-${attemptAt(`${attachmentIds} ${body}`)}`;
    setFailure(null);
    hold(true);
    startTransition(async () => {
      if (await findDoubts()) return stay(null);
      const said = { conversationId, body, attachmentIds, externalId };
      const told = await tell(isNote ? noteDown(said) : answerWith(act, said));
      if (told !== undefined) return stay(told);
      letGo();
      stopTyping();
      showNewest();
    });
  }

  /** What a saved reply left open is filled in before it leaves, and a file that failed is not left out in silence. */
  function isUnfilled(): boolean {
    const hasFailed = waiting.some((file) => file.failure);
    if (hasFailed) setFailure(t('A file did not arrive. Remove it first.'));
    if (hasFailed) return true;
    const [marker] = isNote ? [] : markersIn(body);
    if (!marker) return false;
    setFailure(t('Fill in {marker} first, or take it out.', { marker }));
    const at = field.current?.value.indexOf(marker) ?? -1;
    field.current?.focus();
    field.current?.setSelectionRange(at, at + marker.length);
    return true;
  }

  async function noteDown(said: Said) {
    const mentions = mentionsIn(body, await colleagues).map(({ id }) => id);
    return reach(addNote({ ...said, mentions }), t(STILL_HERE));
  }

  async function answerWith(act: After | undefined, said: Said) {
    const { lastMessageId } = target.seen;
    const answer = { ...said, lastMessageId, savedReplyIds: usedIn(conversationId), runId: takenIn(conversationId) };
    const result = await (act ? sendAnd(act, answer) : reach(reply(answer), t(STILL_HERE)));
    if (result?.ok) forgetUsed(conversationId);
    if (result?.ok) putBack(conversationId);
    return result;
  }

  /** Sends and closes or moves in one; null when a person must be asked first, and the text stays. */
  async function sendAnd(act: After, said: Answer) {
    const result = await reach(replyAnd({ ...said, seen: target.seen, act }), t(STILL_HERE));
    if (!result.ok) return result;
    const { outcome, detail, eventId, sent } = result.value;
    if (!sent) {
      const answer = (again: unknown) => send(again as After);
      ask({
        panel: 'close',
        targets: [target],
        anchor: field.current,
        warning: detail ? say(pageWords(), detail) : undefined,
        answer,
      });
      return null;
    }
    if (outcome === 'warned') toast.warning(detail && say(pageWords(), detail));
    else {
      const eventIds = eventId ? [eventId] : [];
      offerUndo(act, { who: null, what: target.guest, eventIds, ids: [], renew: router.refresh });
    }
    return result;
  }

  function sendLater(when: When, cancelOnAnswer: boolean) {
    if (isOff || isUnfilled()) return;
    setFailure(null);
    hold(true);
    startTransition(async () => {
      const laterReplyId = attemptAt(`later ${JSON.stringify(when)} ${attachmentIds} ${body}`);
      const said = { laterReplyId, conversationId, body, attachmentIds, when, cancelOnAnswer };
      const result = await reach(schedule(said), t(STILL_HERE));
      if (!result.ok) return stay(result.refusal.detail);
      forgetUsed(conversationId);
      letGo();
    });
  }

  function stay(why: string | null) {
    hold(false);
    setFailure(why);
  }

  function letGo() {
    delete attempts.current[kind];
    setText('');
    hold(false);
    letFilesGo(attachmentIds);
  }

  /** The same attempted again after a lost answer carries the same id, so that it is done once. */
  function attemptAt(what: string): string {
    const last = attempts.current[kind];
    const attempt = last?.of === what ? last : { of: what, id: uuidv7() };
    attempts.current[kind] = attempt;
    return attempt.id;
  }

  const askWhen = () =>
    ask({ panel: 'move', targets: [target], anchor: field.current, answer: (act) => send(act as After) });

  return {
    send: () => send(),
    sendAndClose: () => send(isNote ? undefined : CLOSE),
    sendAndMove: askWhen,
    sendLater,
    isPending,
    failure,
    doubts,
  };
}

/** Why the text stays: refused, not reached, or (in no words) asked about. Undefined when the server has it. */
async function tell(sending: Promise<ActionResult<unknown> | null>): Promise<string | null | undefined> {
  const result = await sending;
  if (result === null) return null;
  return result.ok ? undefined : result.refusal.detail;
}
