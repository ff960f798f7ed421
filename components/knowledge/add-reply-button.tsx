'use client';

import { BookPlus } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { reach } from '@/components/ui/reach';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { replyAsArticle } from '@/lib/knowledge/actions';
import type { ReplyAsArticle } from '@/lib/knowledge/reply';
import { AddArticleForm } from './article-form';

/** Opens the reply as an article that begins; it shows under the pointer and where the keyboard is. */
export function AddReplyButton({ messageId }: { messageId: string }) {
  const t = useWords();
  const [draft, setDraft] = useState<ReplyAsArticle>();
  const [isPending, start] = useTransition();
  const open = () =>
    start(async () => {
      const result = await reach(replyAsArticle({ messageId }));
      if (result.ok) setDraft(result.value);
      else toast.error(result.refusal.detail);
    });
  const close = () => setDraft(undefined);
  const done = () => {
    close();
    toast.success(t('Added to the knowledge'));
  };
  return (
    <>
      <Tooltip content={t('Add to knowledge')}>
        <button
          type="button"
          aria-label={t('Add to knowledge')}
          onClick={open}
          disabled={isPending}
          className="touch rounded-sm p-0.5 text-muted-foreground opacity-0 hover:bg-accent hover:text-foreground focus-visible:opacity-100 group-hover/ours:opacity-100 pointer-coarse:opacity-100"
        >
          <BookPlus aria-hidden className="size-3.5" />
        </button>
      </Tooltip>
      <Dialog open={draft !== undefined} onOpenChange={close}>
        {draft ? (
          <DialogContent
            title={t('Add to knowledge')}
            description={t('Take out what was for this guest alone: names, dates, codes.')}
          >
            <AddArticleForm {...draft} onDone={done} />
          </DialogContent>
        ) : null}
      </Dialog>
    </>
  );
}
