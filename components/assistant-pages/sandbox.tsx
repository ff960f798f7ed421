import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { SandboxTrial } from './sandbox-trial';

/** A message tried on a listing, or on a reservation of it. */
export async function Sandbox() {
  const t = await words();
  const listings = await listListings(await requireAgent());
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 md:px-8 md:py-8">
      <header className="grid gap-0.5">
        <Link
          href="/assistant"
          className="flex w-fit items-center gap-1 text-muted-foreground text-sm hover:text-foreground max-md:min-h-11"
        >
          <ArrowLeft aria-hidden className="size-3.5" />
          {t('Assistant')}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{t('Sandbox')}</h1>
        <p className="max-w-prose text-pretty text-muted-foreground">
          {t(
            'What would the assistant do on autopilot, and why? Nothing is sent, nothing is kept, and no guest hears of it.',
          )}
        </p>
      </header>
      {listings.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('There is no listing yet to try it on.')}
        </p>
      ) : (
        <SandboxTrial listings={listings} />
      )}
    </div>
  );
}

/** The page's place while it is read. */
export function SandboxSkeleton() {
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-5 md:px-8 md:py-8">
      <Skeleton className="h-16 w-72" />
      <Skeleton className="h-80" />
    </div>
  );
}
