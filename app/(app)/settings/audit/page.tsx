import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Audit } from '@/components/settings/audit';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Audit') };
}

export default async function AuditPage({ searchParams }: PageProps<'/settings/audit'>) {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Audit search={await searchParams} />
    </Suspense>
  );
}
