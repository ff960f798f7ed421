import type { Metadata } from 'next';
import { Suspense } from 'react';
import { NewRulePage, RulePageSkeleton } from '@/components/automations/rule-page';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('New rule') };
}

export default async function NewRuleRoute() {
  await requireAgentWith('admin');
  return (
    <Suspense fallback={<RulePageSkeleton />}>
      <NewRulePage />
    </Suspense>
  );
}
