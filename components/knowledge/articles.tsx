import Link from 'next/link';
import { languageName } from '@/components/guests/words';
import { NextPage, type Search, valueIn } from '@/components/settings/next-page';
import { Row, Rows } from '@/components/settings/rows';
import { Badge } from '@/components/ui/badge';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { type Asked, articleLanguages, findArticle, searchArticles } from '@/lib/knowledge/search';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { ArticleFilter } from './article-filter';
import { ArticleMenu } from './article-menu';
import { ArticleTools } from './article-tools';
import { KnowledgeSection } from './knowledge-section';
import { OpenArticle } from './open-article';
import { audienceWords } from './words';

const PATH = '/settings/knowledge';

/** What guests may be told in prose: everybody reads it, admins write it. */
export async function Articles({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const asked = askedIn(search);
  const [{ articles, next }, listings, languages] = await Promise.all([
    searchArticles(agent, asked),
    listListings(agent),
    articleLanguages(agent),
  ]);
  const isAdmin = hasRole(agent, 'admin');
  const open = await findArticle(agent, valueIn(search, 'article') ?? '');
  return (
    <KnowledgeSection action={<ArticleTools asked={asked} listings={listings} />}>
      {languages.length > 0 ? <ArticleFilter asked={asked} listings={listings} languages={languages} /> : null}
      {articles.length === 0 ? <Empty isFiltered={languages.length > 0} isAdmin={isAdmin} t={t} /> : null}
      {articles.length > 0 ? (
        <Rows>
          {articles.map((article) => (
            <Row
              key={article.id}
              title={
                <>
                  <Link
                    href={hrefOf({ ...asked, article: article.id })}
                    scroll={false}
                    className="truncate font-medium hover:underline"
                  >
                    <bdi>{article.title}</bdi>
                  </Link>
                  {article.audience === 'before' ? null : <Badge>{t(audienceWords[article.audience].label)}</Badge>}
                  {article.retiredAt ? <Badge tone="amber">{t('no longer offered')}</Badge> : null}
                </>
              }
              detail={<bdi>{article.body}</bdi>}
              facts={
                <>
                  <bdi className="truncate sm:max-w-40">{article.listing ?? t('All listings')}</bdi>
                  <span className="sm:w-20">{languageName(article.language, t)}</span>
                </>
              }
            >
              {isAdmin ? <ArticleMenu article={article} listings={listings} /> : null}
            </Row>
          ))}
        </Rows>
      ) : null}
      {next ? <NextPage path={PATH} search={{ ...asked, after: next }} label={t('More articles')} /> : null}
      {open ? <OpenArticle article={open} listings={listings} mayChange={isAdmin} back={hrefOf(asked)} /> : null}
    </KnowledgeSection>
  );
}

function Empty({ isFiltered, isAdmin, t }: { isFiltered: boolean; isAdmin: boolean; t: Words }) {
  const nothing = isAdmin
    ? t('Nothing yet. Write what guests ask again and again, or import what you have.')
    : t('Nothing yet. Admins write here what guests ask again and again.');
  return (
    <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
      {isFiltered ? t('No article says this.') : nothing}
    </p>
  );
}

function askedIn(search: Search): Asked {
  const said = (name: string) => valueIn(search, name)?.slice(0, 200);
  return { query: said('query'), listing: said('listing'), language: said('language'), after: said('after') };
}

function hrefOf(search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${PATH}?${new URLSearchParams(given)}` : PATH;
}
