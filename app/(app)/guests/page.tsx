import type { Metadata } from 'next';
import { Suspense } from 'react';
import { GuestList, GuestListSkeleton } from '@/components/guests/guest-list';
import { GuestSearch } from '@/components/guests/guest-search';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { directorySearch } from '@/lib/guests/input';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Guests') };
}

export default async function GuestsPage({ searchParams }: PageProps<'/guests'>) {
  const { q, after } = directorySearch.parse(await searchParams);
  const t = await words();
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 py-5 md:px-8 md:py-8">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold text-xl tracking-tight">{t('Guests')}</h1>
        <GuestSearch query={q} />
      </header>
      <ErrorBoundary what={t('The list of guests')}>
        <Suspense key={`${q} ${after}`} fallback={<GuestListSkeleton />}>
          <GuestList query={q} after={after} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
