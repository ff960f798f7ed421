import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RowsSkeleton } from '@/components/settings/rows';
import { Sessions } from '@/components/settings/sessions';

export const metadata: Metadata = { title: 'Your sessions' };

export default function SessionsPage() {
  return (
    <Suspense fallback={<RowsSkeleton count={2} />}>
      <Sessions />
    </Suspense>
  );
}
