import type { Metadata } from 'next';
import { Suspense } from 'react';
import { RowsSkeleton } from '@/components/settings/rows';
import { Team } from '@/components/settings/team';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Team') };
}

export default async function TeamPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={6} />}>
      <Team />
    </Suspense>
  );
}
