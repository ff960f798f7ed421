import Link from 'next/link';
import { buttonVariants } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { words } from '@/lib/language/request';

/** The same words whether the thing belongs to somebody else or was never there. */
export async function NotFound({ className }: { className?: string }) {
  const t = await words();
  return (
    <div className={cn('flex flex-col items-center justify-center gap-3 p-6 text-center', className)}>
      <h1 className="font-semibold text-lg">{t('There is nothing here')}</h1>
      <p className="max-w-80 text-muted-foreground">
        {t('The page does not exist, or it belongs to a team or an account that you are not in.')}
      </p>
      <Link href="/" className={buttonVariants({ variant: 'outline' })}>
        {t('Back to the inbox')}
      </Link>
    </div>
  );
}
