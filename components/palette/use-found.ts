import { useEffect, useState } from 'react';
import { recentlyOpened } from '@/components/conversations/recent';
import { reach } from '@/components/ui/reach';
import { type FoundGuest, findGuests } from './actions';

const PAUSE_MS = 120;

export type Found = {
  guests: FoundGuest[];
  isLoading: boolean;
  /** How many were opened lately. */
  lately: number;
  failure: string | null;
};

/** Guests of a name or code, following the typing; while nothing is typed, those whose chat was opened last. */
export function useFound(query: string, openId: string | null): Found {
  const [lately] = useState(() => recentlyOpened().filter((id) => id !== openId));
  const [answer, setAnswer] = useState<{ of: string; guests: FoundGuest[]; failure: string | null } | null>(null);
  useEffect(() => {
    let isHere = true;
    if (!query && lately.length === 0) return setAnswer({ of: query, guests: [], failure: null });
    const ask = async () => {
      const result = await reach(findGuests(query ? { query } : { ids: lately }));
      if (!isHere) return;
      setAnswer({
        of: query,
        guests: result.ok ? result.value : [],
        failure: result.ok ? null : result.refusal.detail,
      });
    };
    const timer = setTimeout(ask, query ? PAUSE_MS : 0);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [query, lately]);
  // What a shorter name found stays while more is typed: it is narrowed, not taken away.
  const isOfThis = answer !== null && (answer.of === query || (answer.of !== '' && query !== ''));
  const isLoading = answer?.of !== query;
  return { guests: isOfThis ? answer.guests : [], failure: answer?.failure ?? null, isLoading, lately: lately.length };
}
