import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Sandbox, SandboxSkeleton } from '@/components/assistant-pages/sandbox';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Sandbox') };
}

export default async function SandboxPage() {
  await requireAgentWith('manager');
  return (
    <Suspense fallback={<SandboxSkeleton />}>
      <Sandbox />
    </Suspense>
  );
}
