import { Search } from 'lucide-react';
import Form from 'next/form';
import { words } from '@/lib/language/request';

/** Search by name, reservation code, e-mail or phone; the address keeps it. */
export async function GuestSearch({ query = '' }: { query?: string }) {
  const t = await words();
  return (
    <Form action="/guests" role="search" className="relative w-full sm:w-72">
      <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 size-4 text-muted-foreground" />
      <input
        key={query}
        name="q"
        type="search"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        data-search
        maxLength={200}
        dir="auto"
        aria-label={t('Search guests')}
        placeholder={t('Name, code, e-mail or phone')}
        defaultValue={query}
        className="h-8 w-full text-ellipsis rounded-md border border-input bg-card pr-2 pl-8 text-sm focus-visible:outline-offset-0 max-md:h-11 max-md:text-lg"
      />
    </Form>
  );
}
