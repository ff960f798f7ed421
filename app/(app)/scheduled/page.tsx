import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Scheduled } from '@/components/later/scheduled';
import { RowsSkeleton } from '@/components/settings/rows';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words())('Scheduled') };
}

export default async function ScheduledPage() {
  await requireAgent();
  const t = await words();
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6 px-4 py-5 md:px-8 md:py-8">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{t('Scheduled')}</h1>
        <p className="text-muted-foreground">
          {t('Replies that leave by themselves, in the local time of their guests.')}
        </p>
      </header>
      <Suspense fallback={<RowsSkeleton count={4} />}>
        <Scheduled />
      </Suspense>
    </div>
  );
}
