import { useCallback, useEffect, useRef, useState } from 'react';
import { reach } from '@/components/ui/reach';
import { checkFacts } from '@/lib/assistant/actions';
import type { Claim } from '@/lib/assistant/fact-lock';

/** Without a digit, a link or an address a text names nothing that could be wrong. */
const NAMES_SOMETHING = /\d|https?:|www\.|@/iu;
/** Milliseconds: a pause in typing, and how long a message is kept for the sake of a warning. */
const PAUSE = 500;
const PATIENCE = 1500;

/**
 * What a reply names that stands in no booking, listing or article. It is asked while its writer pauses, so that the answer is
 * there when they press Send; whoever cannot be asked doubts nothing. Told once: who sends again means it.
 */
export function useDoubts(conversationId: string, body: string) {
  const asked = useRef<{ body: string; claims: Promise<Claim[]> }>(undefined);
  const told = useRef('');
  const [found, setFound] = useState<{ body: string; claims: Claim[] }>();

  const ask = useCallback(
    (text: string) => {
      if (asked.current?.body !== text) asked.current = { body: text, claims: claimsIn(conversationId, text) };
      return asked.current.claims;
    },
    [conversationId],
  );
  useEffect(() => {
    if (!NAMES_SOMETHING.test(body)) return;
    const timer = setTimeout(() => void ask(body), PAUSE);
    return () => clearTimeout(timer);
  }, [ask, body]);

  /** Whether the writer has to be told of something first. */
  const findDoubts = useCallback(async () => {
    if (!NAMES_SOMETHING.test(body)) return false;
    const claims = await Promise.race([ask(body), nothingAfter(PATIENCE)]);
    const words = claims.map(({ text }) => text).join();
    if (!words || words === told.current) return false;
    told.current = words;
    setFound({ body, claims });
    return true;
  }, [ask, body]);

  return { doubts: found?.body === body ? found.claims : [], findDoubts };
}

async function claimsIn(conversationId: string, body: string): Promise<Claim[]> {
  const result = await reach(checkFacts({ conversationId, body }));
  return result.ok ? result.value : [];
}

function nothingAfter(millis: number): Promise<Claim[]> {
  return new Promise((resolve) => setTimeout(() => resolve([]), millis));
}
