'use client';

import { useRouter } from 'next/navigation';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { ChangeArticleForm, type Choice, type Shown } from './article-form';
import { audienceWords } from './words';

type Props = {
  article: Shown & { listing: string | null };
  listings: Choice[];
  mayChange: boolean;
  /** Where the list stands without it. */
  back: string;
};

/** The article that the address names, to read, and for an admin to change. */
export function OpenArticle({ article, listings, mayChange, back }: Props) {
  const t = useWords();
  const router = useRouter();
  const close = () => router.replace(back, { scroll: false });
  const about = [article.listing ?? t('All listings'), t(audienceWords[article.audience].label)].join(' · ');
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={<bdi>{article.title}</bdi>} description={mayChange ? undefined : about}>
        {mayChange ? (
          <ChangeArticleForm article={article} listings={listings} onDone={close} />
        ) : (
          <p dir="auto" className="whitespace-pre-wrap" lang={article.language}>
            {article.body}
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}
