'use client';

import { OfferedMenu } from '@/components/settings/offered-menu';
import { offerArticle, retireArticle } from '@/lib/knowledge/actions';
import { ChangeArticleForm, type Choice, type Shown } from './article-form';

type Props = { article: Shown & { retiredAt: Date | null }; listings: Choice[] };

/** What an admin can do about an article. */
export function ArticleMenu({ article, listings }: Props) {
  const ref = { articleId: article.id };
  const of = { name: article.title, retiredAt: article.retiredAt };
  return (
    <OfferedMenu of={of} retire={() => retireArticle(ref)} offer={() => offerArticle(ref)}>
      {(close) => <ChangeArticleForm article={article} listings={listings} onDone={close} />}
    </OfferedMenu>
  );
}
