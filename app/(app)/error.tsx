'use client';

import { Failure } from '@/components/shell/failure';

export default function ErrorInShell({ retry }: { retry: () => void }) {
  return <Failure what="The page" retry={retry} />;
}
