import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { Bulk, BulkList, BulkSkeleton } from '@/components/automations/bulk-list';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgentWith } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Message to many') };
}

export default async function BulkPage() {
  await requireAgentWith('manager');
  const t = await words();
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 md:px-8 md:py-8">
      <header className="grid gap-0.5">
        <Link
          href="/automations"
          className="flex w-fit items-center gap-1 text-muted-foreground text-sm hover:text-foreground max-md:min-h-11"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          {t('Automated messages')}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{t('Message to many')}</h1>
        <p className="text-muted-foreground">
          {t('Once, to all guests of these stays; for a minute it can be taken back.')}
        </p>
      </header>
      <Suspense fallback={<BulkSkeleton />}>
        <Bulk />
      </Suspense>
      <Suspense fallback={<RowsSkeleton count={2} />}>
        <BulkList />
      </Suspense>
    </div>
  );
}
