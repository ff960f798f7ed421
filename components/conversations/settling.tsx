'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const LOOKS = [800, 1200, 2000, 4000, 8000, 15_000, 30_000];

/** While a message is on its way, looks again at growing intervals until it has arrived or failed. */
export function Settling({ waiting }: { waiting: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return;
    let look = 0;
    let timer = setTimeout(again, LOOKS[look]);
    function again() {
      router.refresh();
      look += 1;
      if (look < LOOKS.length) timer = setTimeout(again, LOOKS[look]);
    }
    return () => clearTimeout(timer);
  }, [waiting, router]);
  return null;
}
