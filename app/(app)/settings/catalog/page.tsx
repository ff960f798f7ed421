import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Catalog } from '@/components/settings/catalog';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Catalog') };
}

export default async function CatalogPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Catalog />
    </Suspense>
  );
}
