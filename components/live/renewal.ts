import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useTransition } from 'react';
import { isReaching } from '@/components/ui/reach';
import { isWithin } from '@/lib/realtime/position';
import type { Changes } from '@/lib/realtime/queries';

/** A screen is made again at once, then after twice the time that this took, so that many at work leave the server its breath. */
const REST = { factor: 2, least: 80, most: 3000 };
const MANY = 300;
/** Milliseconds between looks at an own action that is still under way. */
const AFTER_ACTION = 30;

/**
 * Brings the screen to what is true when something changed that it does not show yet: `position` is how far it has read.
 * Once for a burst, not while nobody sees it, and not while the server cannot be reached.
 */
export function useRenewal(position: string) {
  const router = useRouter();
  const [isRenewing, startRenewing] = useTransition();
  const state = useRef({ unseen: [] as string[], all: false, isConnected: false, startedAt: 0, restUntil: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const renewing = useRef(false);

  const renew = useCallback(() => {
    const { current } = state;
    const wanted = current.all || current.unseen.length > 0;
    if (!wanted || renewing.current || document.hidden || !current.isConnected) return;
    const wait = isReaching() ? AFTER_ACTION : current.restUntil - performance.now();
    clearTimeout(timer.current);
    if (wait > 0) {
      timer.current = setTimeout(renew, wait);
      return;
    }
    renewing.current = true;
    current.startedAt = performance.now();
    current.all = false;
    startRenewing(() => router.refresh());
  }, [router]);

  // What the screen shows now has these changes in it.
  useEffect(() => {
    const { current } = state;
    current.unseen = current.unseen.filter((xid) => !isWithin(xid, position));
    renew();
  }, [position, renew]);

  useEffect(() => {
    if (isRenewing || !renewing.current) return;
    renewing.current = false;
    const { current } = state;
    const took = performance.now() - current.startedAt;
    current.restUntil = performance.now() + Math.min(REST.most, Math.max(REST.least, took * REST.factor));
    renew();
  }, [isRenewing, renew]);

  useEffect(() => {
    const onBack = () => {
      state.current.all = true;
      renew();
    };
    document.addEventListener('visibilitychange', renew);
    // What Next kept of a page that one goes back to is as old as that.
    window.addEventListener('popstate', onBack);
    return () => {
      document.removeEventListener('visibilitychange', renew);
      window.removeEventListener('popstate', onBack);
      clearTimeout(timer.current);
    };
  }, [renew]);

  const shown = useRef(position);
  shown.current = position;
  const note = useCallback(
    (changes: Changes) => {
      const { current } = state;
      if (changes === null) current.all = true;
      else current.unseen.push(...changes.map(({ xid }) => xid).filter((xid) => !isWithin(xid, shown.current)));
      // A tab that nobody looks at for a night needs no list of what it missed.
      if (current.unseen.length > MANY) Object.assign(current, { unseen: [], all: true });
      renew();
    },
    [renew],
  );
  const connect = useCallback(
    (isConnected: boolean) => {
      state.current.isConnected = isConnected;
      renew();
    },
    [renew],
  );
  return { note, connect };
}
