import Link from 'next/link';
import { languageName } from '@/components/guests/words';
import { NativeSelect } from '@/components/settings/native-select';
import { Button, buttonVariants } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Asked } from '@/lib/knowledge/search';
import { words } from '@/lib/language/request';

type Props = { asked: Asked; listings: { id: string; name: string }[]; languages: string[] };

/** Words, listing and language; it lives in the address and works without scripts. */
export async function ArticleFilter({ asked, listings, languages }: Props) {
  const t = await words();
  const { query, listing, language } = asked;
  return (
    <form
      action="/settings/knowledge"
      key={JSON.stringify([query, listing, language])}
      className="grid grid-cols-2 gap-2 md:flex"
    >
      <Input
        type="search"
        name="query"
        defaultValue={query}
        maxLength={200}
        placeholder={t('Search articles')}
        aria-label={t('Search articles')}
        className="col-span-2 md:flex-1"
      />
      <NativeSelect name="listing" defaultValue={listing ?? ''} aria-label={t('Listing')} className="md:w-44">
        <option value="">{t('Everything')}</option>
        <option value="account">{t('All listings')}</option>
        {listings.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect name="language" defaultValue={language ?? ''} aria-label={t('Language')} className="md:w-36">
        <option value="">{t('Every language')}</option>
        {languages.map((code) => (
          <option key={code} value={code}>
            {languageName(code, t)}
          </option>
        ))}
      </NativeSelect>
      <div className="col-span-2 flex gap-2">
        <Button type="submit" variant="outline">
          {t('Show')}
        </Button>
        {query || listing || language ? (
          <Link href="/settings/knowledge" className={buttonVariants({ variant: 'ghost' })}>
            {t('Clear')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
