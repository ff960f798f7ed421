'use client';

import { Failure } from '@/components/shell/failure';
import { useWords } from '@/components/words/provider';

export default function ErrorInShell({ retry }: { retry: () => void }) {
  const t = useWords();
  return <Failure what={t('The page')} retry={retry} />;
}
