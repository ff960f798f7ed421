import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RowsSkeleton } from '@/components/settings/rows';
import { SavedReplies } from '@/components/settings/saved-replies';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Saved replies') };
}

export default function SavedRepliesPage() {
  return (
    <Suspense fallback={<RowsSkeleton count={6} />}>
      <SavedReplies />
    </Suspense>
  );
}
