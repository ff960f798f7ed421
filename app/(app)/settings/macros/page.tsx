import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Macros } from '@/components/settings/macros';
import { RowsSkeleton } from '@/components/settings/rows';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Macros') };
}

export default function MacrosPage() {
  return (
    <Suspense fallback={<RowsSkeleton count={4} />}>
      <Macros />
    </Suspense>
  );
}
