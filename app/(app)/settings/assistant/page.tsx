import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AssistantSettings } from '@/components/settings/assistant';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Assistant') };
}

export default async function AssistantSettingsPage() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RowsSkeleton count={8} />}>
      <AssistantSettings />
    </Suspense>
  );
}
