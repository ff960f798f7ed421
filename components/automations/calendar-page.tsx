import { Megaphone, Settings2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { NativeSelect } from '@/components/settings/native-select';
import { type Search, valueIn } from '@/components/settings/next-page';
import { Button, buttonVariants } from '@/components/ui/button';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { listRules } from '@/lib/automations/queries';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';

/** What goes out by itself: the ways to its rules and to a message to many, the filter, and below it the days (`children`). */
export async function CalendarPage({ search, children }: { search: Search; children: ReactNode }) {
  const t = await words();
  const agent = await requireAgent();
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 md:px-8 md:py-8">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h1 className="font-semibold text-xl tracking-tight">{t('Automated messages')}</h1>
          <p className="text-muted-foreground">{t('What goes out by itself in the next 14 days.')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {hasRole(agent, 'manager') ? (
            <Link href="/automations/bulk" className={buttonVariants({ variant: 'outline' })}>
              <Megaphone aria-hidden />
              {t('Message to many')}
            </Link>
          ) : null}
          {hasRole(agent, 'admin') ? (
            <Link href="/settings/automations" className={buttonVariants({ variant: 'outline' })}>
              <Settings2 aria-hidden />
              {t('Rules')}
            </Link>
          ) : null}
        </div>
      </header>
      <Filter search={search} />
      {children}
    </div>
  );
}

/** By listing and rule; it lives in the address and works without scripts. */
async function Filter({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const [listing, rule] = [valueIn(search, 'listing') ?? '', valueIn(search, 'rule') ?? ''];
  const [listings, rules] = await Promise.all([listListings(agent), listRules(agent, '', new Date())]);
  if (rules.length === 0) return null;
  return (
    <form action="/automations" key={`${listing} ${rule}`} className="grid grid-cols-2 gap-2 md:flex">
      <NativeSelect name="listing" defaultValue={listing} aria-label={t('Listing')} className="md:w-56">
        <option value="">{t('All listings')}</option>
        {listings.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect name="rule" defaultValue={rule} aria-label={t('Rule')} className="md:w-56">
        <option value="">{t('All rules')}</option>
        {rule && !rules.some(({ id }) => id === rule) ? <option value={rule}>{t('One that is no more')}</option> : null}
        {rules.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <div className="col-span-2 flex flex-wrap items-center gap-2">
        <Button type="submit" variant="outline">
          {t('Show')}
        </Button>
        {listing || rule ? (
          <Link href="/automations" className={buttonVariants({ variant: 'ghost' })}>
            {t('Clear')}
          </Link>
        ) : null}
        {rules.some(({ id }) => id === rule) && hasRole(agent, 'admin') ? (
          <Link href={`/settings/automations/${rule}`} className="text-primary text-sm hover:underline">
            {t('The rule and its log')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
