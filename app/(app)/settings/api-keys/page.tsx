import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ApiKeys } from '@/components/settings/api-keys';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'API keys' };

export default async function ApiKeysPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={3} />}>
      <ApiKeys />
    </Suspense>
  );
}
