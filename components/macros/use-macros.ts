import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { useDesk } from '@/components/conversations/desk-provider';
import type { Target } from '@/components/conversations/keys';
import { offerBack } from '@/components/conversations/undo';
import { reach } from '@/components/ui/reach';
import { pageWords } from '@/components/words/page-words';
import { say } from '@/lib/language/messages';
import { runMacro } from '@/lib/macros/actions';
import type { MacroChoice } from '@/lib/macros/queries';

export type RunMacro = (macro: MacroChoice, target: Target, anchor: Element | null, despite?: boolean) => void;

/** The macros of the viewer's teams, and what runs one on a conversation: told when done, with ten seconds to undo. */
export function useMacros(): { macros: MacroChoice[]; run: RunMacro } {
  const { macros: coming, ask } = useDesk();
  const router = useRouter();
  const [macros, setMacros] = useState<MacroChoice[]>([]);
  useEffect(() => {
    let isHere = true;
    coming.then((found) => isHere && setMacros(found));
    return () => {
      isHere = false;
    };
  }, [coming]);
  const run = useMemo(() => {
    const start: RunMacro = async (macro, target, anchor, despite = false) => {
      const result = await attempt(macro, target, despite);
      if (!result.ok) {
        router.refresh();
        return void toast.error(result.refusal.detail);
      }
      const { outcome, detail, eventIds } = result.value;
      if (outcome === 'warned') {
        const answer = () => start(macro, target, anchor, true);
        return ask({
          panel: 'close',
          targets: [target],
          anchor,
          warning: detail ? say(pageWords(), detail) : undefined,
          answer,
        });
      }
      offerBack(macro.name, { what: target.guest, eventIds, ids: [target.id], renew: router.refresh });
    };
    return start;
  }, [ask, router]);
  return { macros, run };
}

const attempts = new Map<string, string>();

/** Pressed again after a lost answer it carries the same id, so that nothing is said twice. */
async function attempt({ id: macroId }: MacroChoice, { id: conversationId, seen }: Target, despite: boolean) {
  const key = `${macroId} ${conversationId}`;
  const runId = attempts.get(key) ?? uuidv7();
  attempts.set(key, runId);
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const result = await reach(runMacro({ macroId, conversationId, seen, runId, zone, despite }));
  if (result.ok || result.refusal.status !== 503) attempts.delete(key);
  return result;
}
