import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AssistantPage } from '@/components/assistant-pages/assistant-page';
import { AssistantFigures, AssistantFiguresSkeleton } from '@/components/assistant-pages/figures';
import { spanIn } from '@/components/assistant-pages/spans';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Assistant') };
}

export default async function AssistantFiguresPage({ searchParams }: PageProps<'/assistant'>) {
  await requireAgentWith('manager');
  const t = await words();
  const days = spanIn(await searchParams);
  return (
    <AssistantPage days={days}>
      <ErrorBoundary what={t('The figures')}>
        <Suspense key={days} fallback={<AssistantFiguresSkeleton />}>
          <AssistantFigures days={days} />
        </Suspense>
      </ErrorBoundary>
    </AssistantPage>
  );
}
