import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Account } from '@/components/settings/account';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Account') };
}

export default async function AccountPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={6} />}>
      <Account />
    </Suspense>
  );
}
