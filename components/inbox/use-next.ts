import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { openChat } from '@/components/conversations/targets';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { nextUp } from './actions';
import { arrive, passOver } from './arrival';
import { conversationHref } from './conversation-href';

let isAsking = false;

/** Goes to whoever needs an answer most: in the list that is shown, if they stand there, else in the tab of the reason. */
export function useNext(): () => Promise<void> {
  const router = useRouter();
  const t = useWords();
  return async () => {
    if (isAsking) return;
    isAsking = true;
    const open = openChat()?.id ?? null;
    const result = await reach(nextUp({ open, passed: passOver(open, Date.now()) }));
    isAsking = false;
    if (!result.ok) return void toast.error(result.refusal.detail);
    const next = result.value;
    if (!next) return void toast(t('Nobody needs an answer. Nice.'));
    arrive(next);
    const { pathname, search } = window.location;
    const isHere = document.querySelector(`[data-row="${next.id}"]`) !== null;
    router.push(isHere ? conversationHref(pathname, search, next.id) : conversationHref(next.path, '', next.id));
  };
}
