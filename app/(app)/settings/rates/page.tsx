import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Rates } from '@/components/settings/rates';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Currency rates' };

export default async function RatesPage({ searchParams }: PageProps<'/settings/rates'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Rates search={await searchParams} />
    </Suspense>
  );
}
