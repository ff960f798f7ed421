import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ApiKeys } from '@/components/settings/api-keys';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('API keys') };
}

export default async function ApiKeysPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={3} />}>
      <ApiKeys />
    </Suspense>
  );
}
