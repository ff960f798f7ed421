'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';

/** What should be otherwise in the next draft; nothing is an answer, too. */
export function WishPanel({ choose }: { choose: (wish?: string) => void }) {
  const t = useWords();
  const [wish, setWish] = useState('');
  return (
    <form
      className="grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        choose(wish.trim() || undefined);
      }}
    >
      <Textarea
        aria-label={t('What should be different? (optional)')}
        placeholder={t('What should be different? (optional)')}
        maxLength={500}
        value={wish}
        onChange={(event) => setWish(event.target.value)}
      />
      <Button type="submit" className="justify-self-end">
        {t('Draft again')}
      </Button>
    </form>
  );
}
