import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Facts } from '@/components/knowledge/facts';
import { RowsSkeleton } from '@/components/settings/rows';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Facts') };
}

export default async function FactsPage({ searchParams }: PageProps<'/settings/knowledge/facts'>) {
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Facts search={await searchParams} />
    </Suspense>
  );
}
