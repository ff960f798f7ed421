import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { loadRule } from '@/components/automations/load';
import { RuleLog } from '@/components/automations/rule-log';
import { RulePage, RulePageSkeleton } from '@/components/automations/rule-page';
import { valueIn } from '@/components/settings/next-page';
import { RowsSkeleton } from '@/components/settings/rows';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

type Props = PageProps<'/settings/automations/[ruleId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadRule((await params).ruleId))?.name ?? (await words())('Not found') };
}

export default async function RuleRoute({ params, searchParams }: Props) {
  await requireAgentWith('admin');
  const rule = await loadRule((await params).ruleId);
  if (rule?.kind !== 'rule') notFound();
  const t = await words();
  const after = valueIn(await searchParams, 'after');
  return (
    <Suspense fallback={<RulePageSkeleton />}>
      <RulePage rule={rule}>
        <ErrorBoundary what={t('The log')}>
          <Suspense key={after} fallback={<RowsSkeleton count={4} />}>
            <RuleLog ruleId={rule.id} after={after} />
          </Suspense>
        </ErrorBoundary>
      </RulePage>
    </Suspense>
  );
}
