import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RowsSkeleton } from '@/components/settings/rows';
import { Tags } from '@/components/settings/tags';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Tags') };
}

export default async function TagsPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Tags />
    </Suspense>
  );
}
