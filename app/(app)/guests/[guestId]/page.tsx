import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Suspense } from 'react';
import { GuestPage, GuestPageSkeleton } from '@/components/guests/guest-page';
import { loadGuestPlace } from '@/components/guests/load';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { words } from '@/lib/language/request';

type Props = PageProps<'/guests/[guestId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadGuestPlace((await params).guestId))?.name ?? (await words())('Not found') };
}

/** A guest; of one who was merged into another, the other's page. */
export default async function GuestPageRoute({ params }: Props) {
  const { guestId } = await params;
  const place = await loadGuestPlace(guestId);
  if (!place) notFound();
  if (place.id !== guestId) redirect(`/guests/${place.id}`);
  const t = await words();
  return (
    <ErrorBoundary what={t('The guest')}>
      <Suspense fallback={<GuestPageSkeleton />}>
        <GuestPage guestId={guestId} />
      </Suspense>
    </ErrorBoundary>
  );
}
