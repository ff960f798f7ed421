import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Calendar } from '@/components/automations/calendar';
import { CalendarPage } from '@/components/automations/calendar-page';
import { RowsSkeleton } from '@/components/settings/rows';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Automated messages') };
}

export default async function AutomationsPage({ searchParams }: PageProps<'/automations'>) {
  await requireAgent();
  const t = await words();
  const search = await searchParams;
  return (
    <CalendarPage search={search}>
      <ErrorBoundary what={t('The calendar')}>
        <Suspense key={JSON.stringify(search)} fallback={<RowsSkeleton count={6} />}>
          <Calendar search={search} />
        </Suspense>
      </ErrorBoundary>
    </CalendarPage>
  );
}
