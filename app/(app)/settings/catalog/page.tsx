import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Catalog } from '@/components/settings/catalog';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Catalog' };

export default async function CatalogPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Catalog />
    </Suspense>
  );
}
