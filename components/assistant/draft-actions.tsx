'use client';

import { LoaderCircle, PencilLine, RefreshCw, Send, ThumbsDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState, useTransition } from 'react';
import { flushSync } from 'react-dom';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { useWriting } from '@/components/conversations/composer-writing';
import type { Target } from '@/components/conversations/keys';
import { focusedRow } from '@/components/conversations/targets';
import { Keys } from '@/components/shortcuts/keys';
import { useShortcuts } from '@/components/shortcuts/listen';
import { shortcuts } from '@/components/shortcuts/shortcuts';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { rejectDraft } from '@/lib/assistant/actions';
import type { RejectDraftInput } from '@/lib/assistant/input';
import { reply } from '@/lib/conversations/actions';
import { useLookingAgain } from './looking-again';
import { takeDraft } from './taken';

const RejectPanel = dynamic(() => import('./reject-panel').then((module) => module.RejectPanel));
const WishPanel = dynamic(() => import('./wish-panel').then((module) => module.WishPanel));

type Props = {
  run: { id: string; body: string };
  target: Target;
  /** Where the thread is, and the address of its newest page if that is not shown. */
  showNewest: { thread: string; href: string | null };
  /** Whether it understands what should be otherwise. */
  takesWishes: boolean;
};

/** What a person makes of a draft: send, edit, have another one, or reject it. */
export function DraftActions({ run, target, showNewest, takesWishes }: Props) {
  const t = useWords();
  const { conversationId } = useWriting();
  const send = useSend(run, target, showNewest);
  const edit = useEdit(run);
  const [again, isLooking] = useLookingAgain(conversationId);
  const [isPending, startTransition] = useTransition();
  const isBusy = isPending || isLooking || send.isPending;
  const here = (run: () => void) => () => {
    const row = focusedRow();
    return isBusy || (row && row.id !== conversationId) ? false : run();
  };
  useShortcuts({ sendDraft: here(send.run), editDraft: here(edit) });

  const reject = (reason: RejectDraftInput['reason'], said?: string) =>
    startTransition(async () => {
      const result = await reach(rejectDraft({ runId: run.id, reason, words: said }));
      if (!result.ok) toast.error(result.refusal.detail);
    });

  return (
    <div
      role="toolbar"
      aria-label={t('What is to happen with the draft')}
      className="-ml-1 flex flex-wrap items-center gap-1"
    >
      <Button size="sm" disabled={isBusy} onClick={send.run} aria-keyshortcuts={shortcuts.sendDraft.keys[0]}>
        {send.isPending ? (
          <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />
        ) : (
          <Send aria-hidden />
        )}
        {t('Send')} <Keys keys={shortcuts.sendDraft.keys[0]} className="max-md:hidden" />
      </Button>
      <Button
        size="sm"
        variant="outline"
        disabled={isBusy}
        onClick={edit}
        aria-keyshortcuts={shortcuts.editDraft.keys[0]}
      >
        <PencilLine aria-hidden /> {t('Edit')} <Keys keys={shortcuts.editDraft.keys[0]} className="max-md:hidden" />
      </Button>
      {takesWishes ? (
        <Asking label={t('Another one')} icon={<RefreshCw aria-hidden />} isOff={isBusy}>
          {(close) => (
            <WishPanel
              choose={(wish) => {
                close();
                again(wish);
              }}
            />
          )}
        </Asking>
      ) : (
        <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => again()}>
          <RefreshCw aria-hidden /> {t('Look again')}
        </Button>
      )}
      <Asking label={t('Reject')} icon={<ThumbsDown aria-hidden />} isOff={isBusy}>
        {(close) => (
          <RejectPanel
            choose={(reason, said) => {
              close();
              reject(reason, said);
            }}
          />
        )}
      </Asking>
    </div>
  );
}

/** Sends it as it is; what the person has begun to write stays where it is. */
function useSend({ id, body }: Props['run'], target: Target, showNewest: Props['showNewest']) {
  const { conversationId } = useWriting();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // Pressed again after a lost answer it is the same message.
  const [externalId] = useState(() => `web-${uuidv7()}`);
  const run = () =>
    startTransition(async () => {
      const { lastMessageId } = target.seen;
      const result = await reach(
        reply({ conversationId, body, runId: id, keepsDraft: true, externalId, lastMessageId }),
      );
      if (!result.ok) return void toast.error(result.refusal.detail);
      if (showNewest.href) router.push(showNewest.href);
      else document.getElementById(showNewest.thread)?.scrollTo({ top: 0 });
    });
  return { run, isPending };
}

/** Puts it into the composer, below what is there already. */
function useEdit({ id, body }: Props['run']): () => void {
  const { conversationId, choose, field, insert } = useWriting();
  return () => {
    flushSync(() => choose('reply'));
    const element = field.current;
    if (!element) return;
    element.setSelectionRange(element.value.length, element.value.length);
    insert(element.value.trim() ? `\n\n${body}` : body);
    takeDraft(conversationId, id);
  };
}

type AskingProps = { label: string; icon: ReactNode; isOff: boolean; children: (close: () => void) => ReactNode };

function Asking({ label, icon, isOff, children }: AskingProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" variant="ghost" disabled={isOff}>
          {icon} {label}
        </Button>
      </PopoverTrigger>
      <PopoverContent role="dialog" aria-label={label}>
        {children(() => setOpen(false))}
      </PopoverContent>
    </Popover>
  );
}
