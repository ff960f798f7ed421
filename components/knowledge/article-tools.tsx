import { Download } from 'lucide-react';
import { buttonVariants } from '@/components/ui/button';
import { hasRole, requireAgent } from '@/lib/auth/session';
import type { Asked } from '@/lib/knowledge/search';
import { words } from '@/lib/language/request';
import { ImportArticlesButton } from './import-articles-button';
import { NewArticleButton } from './new-article-button';

type Props = { asked: Asked; listings: { id: string; name: string }[] };

/** What can be done about the articles as a whole: managers take them along, admins bring and write them. */
export async function ArticleTools({ asked, listings }: Props) {
  const agent = await requireAgent();
  if (!hasRole(agent, 'manager')) return null;
  const t = await words();
  const listingId = listings.some(({ id }) => id === asked.listing) ? asked.listing! : null;
  const nothing = {
    title: '',
    body: '',
    language: asked.language ?? t.language,
    audience: 'before' as const,
    listingId,
  };
  return (
    <div className="flex gap-2">
      <a href="/settings/knowledge/export" download className={buttonVariants({ variant: 'outline' })}>
        <Download aria-hidden /> {t('Export')}
      </a>
      {hasRole(agent, 'admin') ? (
        <>
          <ImportArticlesButton />
          <NewArticleButton of={nothing} listings={listings} />
        </>
      ) : null}
    </div>
  );
}
