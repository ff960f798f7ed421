'use client';

import { useEffect, useRef, useState } from 'react';
import { reach } from '@/components/ui/reach';
import type { ActionRefusal, ActionResult } from '@/lib/actions';

export type Asked<Value> = { value: Value | null; refusal: ActionRefusal | null; isAsking: boolean };

const REST_MS = 500;

/**
 * What the server says of `input`, asked once it has rested for a moment, and again when `state` is another: a sign of what the
 * server has. The last answer stands until the next is there; one to what is no longer asked is dropped. While a question is
 * under way, the newest alone waits.
 */
export function useAsked<Input, Value>(
  input: Input,
  ask: (input: Input) => Promise<ActionResult<Value>>,
  state?: unknown,
): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ value: null, refusal: null, isAsking: true });
  const key = JSON.stringify(input);
  const newest = useRef(key);
  const underway = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    newest.current = key;
    setAsked((before) => ({ ...before, isAsking: true }));
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is another question.
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      await underway.current;
      if (!isWanted) return;
      const answer = reach(ask(JSON.parse(key) as Input));
      underway.current = answer.catch(() => undefined);
      const result = await answer;
      if (newest.current !== key) return;
      setAsked((before) =>
        result.ok
          ? { value: result.value, refusal: null, isAsking: false }
          : { value: before.value, refusal: result.refusal, isAsking: false },
      );
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, ask, state]);
  return asked;
}
