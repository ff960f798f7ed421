import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Listings } from '@/components/settings/listings';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Listings') };
}

export default async function ListingsPage({ searchParams }: PageProps<'/settings/listings'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Listings search={await searchParams} />
    </Suspense>
  );
}
