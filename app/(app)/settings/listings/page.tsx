import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Listings } from '@/components/settings/listings';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Listings' };

export default async function ListingsPage({ searchParams }: PageProps<'/settings/listings'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Listings search={await searchParams} />
    </Suspense>
  );
}
