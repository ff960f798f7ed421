import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Articles } from '@/components/knowledge/articles';
import { RowsSkeleton } from '@/components/settings/rows';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Knowledge') };
}

export default async function ArticlesPage({ searchParams }: PageProps<'/settings/knowledge'>) {
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <Articles search={await searchParams} />
    </Suspense>
  );
}
