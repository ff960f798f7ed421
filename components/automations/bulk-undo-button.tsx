'use client';

import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';
import { takeBack } from './bulk-undo';

/** Takes it back while nothing of it has left: a minute, counted down. */
export function BulkUndo({ id, until }: { id: string; until: string }) {
  const t = useWords();
  const [left, setLeft] = useState<number | null>(null);
  const [isPending, start] = useTransition();
  useEffect(() => {
    const count = () => setLeft(Math.ceil((new Date(until).getTime() - Date.now()) / 1000));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [until]);
  if (left !== null && left <= 0) return null;
  return (
    <Button
      variant="outline"
      size="sm"
      aria-disabled={isPending}
      onClick={() => start(() => takeBack(id, t))}
      className="tabular-nums"
    >
      {left === null ? t('Undo') : t('Undo ({seconds} s)', { seconds: left })}
    </Button>
  );
}
