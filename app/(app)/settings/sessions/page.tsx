import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RowsSkeleton } from '@/components/settings/rows';
import { Sessions } from '@/components/settings/sessions';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Your sessions') };
}

export default function SessionsPage() {
  return (
    <Suspense fallback={<RowsSkeleton count={2} />}>
      <Sessions />
    </Suspense>
  );
}
