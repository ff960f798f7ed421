import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Rates } from '@/components/settings/rates';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Currency rates') };
}

export default async function RatesPage({ searchParams }: PageProps<'/settings/rates'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Rates search={await searchParams} />
    </Suspense>
  );
}
