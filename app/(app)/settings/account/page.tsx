import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Account } from '@/components/settings/account';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={6} />}>
      <Account />
    </Suspense>
  );
}
