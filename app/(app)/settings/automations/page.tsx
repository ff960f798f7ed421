import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Rules } from '@/components/automations/rules';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Automated messages') };
}

export default async function RulesPage({ searchParams }: PageProps<'/settings/automations'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={7} />}>
      <Rules search={await searchParams} />
    </Suspense>
  );
}
