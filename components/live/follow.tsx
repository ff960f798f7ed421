'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Mail } from '@/lib/notices/queries';
import type { Changes, Presence } from '@/lib/realtime/queries';
import { listen, type Word } from './connection';
import { waitForServer } from './patience';
import { placePeople } from './people';
import { useRenewal } from './renewal';

type Props = {
  /** How far in the account's events the screen has read. */
  position: string;
  /** Takes what has come for the person; one tab of a browser is the leader. */
  receive: (mail: Mail, isLeader: boolean) => void;
};

/** Keeps what is on the screen true while others work: the lists, counts, figures and the open chat follow every change. */
export function Follow({ position, receive }: Props) {
  const router = useRouter();
  const { note, connect } = useRenewal(position);
  const [isConnected, setIsConnected] = useState(false);
  // The stream begins where the first page was; from then on it knows for itself how far it has read.
  const since = useRef(position);
  const latest = useRef(receive);
  useEffect(() => {
    latest.current = receive;
  });
  useEffect(waitForServer, []);
  useEffect(() => {
    const hear = ({ event, data }: Word, isLeader: boolean) => {
      if (event === 'changes') note(data as Changes);
      else if (event === 'presence') placePeople(data as Presence);
      else if (event === 'notices') latest.current(data as Mail, isLeader);
      else if (event === 'gone') router.refresh();
      else {
        setIsConnected(event === 'connected');
        connect(event === 'connected');
      }
    };
    return listen(since.current, hear);
  }, [note, connect, router]);
  return <span hidden data-live={isConnected ? 'on' : 'off'} />;
}
