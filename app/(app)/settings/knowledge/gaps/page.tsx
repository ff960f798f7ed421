import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Gaps } from '@/components/knowledge/gaps';
import { RowsSkeleton } from '@/components/settings/rows';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Unanswered questions') };
}

export default function GapsPage() {
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Gaps />
    </Suspense>
  );
}
