'use client';

import { Upload } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { ArticlesImport } from './articles-import';

export function ImportArticlesButton() {
  const t = useWords();
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Upload aria-hidden /> {t('Import')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('Import articles')}
        description={t(
          'CSV with a heading, or JSON: title, body, language (en), audience (before, after, during), listing (empty: all), externalId (may be left out).',
        )}
        className="max-w-lg"
      >
        <ArticlesImport />
      </DialogContent>
    </Dialog>
  );
}
