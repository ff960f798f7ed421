'use client';

import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { NewButton } from '@/components/settings/new-button';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import type { ArticleFields } from '@/lib/knowledge/input';
import { AddArticleForm, type Choice } from './article-form';

type Props = { of: ArticleFields; listings: Choice[] };

export function NewArticleButton(props: Props) {
  const t = useWords();
  return <NewButton title={t('New article')}>{(close) => <AddArticleForm {...props} onDone={close} />}</NewButton>;
}

/** Answers a question that nothing answered, once and for all who ask it after. */
export function AnswerGapButton(props: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm" aria-label={t('Write an article: {title}', { title: props.of.title })}>
          <NotebookPen aria-hidden /> <span className="max-sm:sr-only">{t('Write an article')}</span>
        </Button>
      </DialogTrigger>
      <DialogContent title={t('New article')}>
        <AddArticleForm {...props} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}
