'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TableImport, TableImported } from '@/components/ui/table-import';
import { useWords } from '@/components/words/provider';
import { importArticles, previewArticles } from '@/lib/knowledge/actions';
import type { Imported, ImportPreview } from '@/lib/knowledge/import';
import { RefusedRows } from './refused-rows';

/** A table of articles, pasted or from a file: first what it would do, then done, with a sentence for each line left out. */
export function ArticlesImport() {
  const t = useWords();
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportPreview>();
  const [done, setDone] = useState<Imported>();
  const write = (next: string) => {
    setText(next);
    setPreview(undefined);
    setDone(undefined);
  };
  if (done) return <Done {...done} onMore={() => write('')} />;
  const count = preview?.articles.filter(({ outcome }) => outcome !== 'unchanged').length ?? 0;
  if (preview && count > 0)
    return (
      <ActionForm
        action={importArticles}
        submit={t('Import {count, plural, one {# article} other {# articles}}', { count })}
        onDone={setDone}
      >
        <input type="hidden" name="text" value={text} />
        <Preview {...preview} />
        <Button variant="ghost" size="sm" className="w-fit" onClick={() => setPreview(undefined)}>
          {t('Back to the table')}
        </Button>
      </ActionForm>
    );
  return (
    <ActionForm action={previewArticles} submit={t('Look at it first')} onDone={setPreview}>
      <TableImport
        name="text"
        value={text}
        write={write}
        file={t('A file of articles')}
        accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json"
        sample={SAMPLE}
      />
      {preview ? <Nothing {...preview} /> : null}
    </ActionForm>
  );
}

const SAMPLE = ['title,body,language,audience,listing', 'Pool,Open from 8:00 to 21:00.,en,before,'].join('\n');

const outcomes = {
  added: { label: 'new', tone: 'green' },
  changed: { label: 'changed', tone: 'primary' },
  unchanged: { label: 'as it is', tone: 'neutral' },
} as const;

function Preview({ articles, refused }: ImportPreview) {
  const t = useWords();
  return (
    <div className="grid gap-3 text-sm">
      <ul className="max-h-60 divide-y overflow-y-auto rounded-md border">
        {articles.map(({ line, outcome, title, language, listing }) => (
          <li key={line} className="flex items-center gap-2 px-3 py-1.5">
            <bdi className="min-w-0 flex-1 truncate">{title}</bdi>
            <bdi className="max-w-32 truncate text-muted-foreground">{listing ?? t('All listings')}</bdi>
            <span className="w-6 text-muted-foreground">{language}</span>
            <Badge tone={outcomes[outcome].tone}>{t(outcomes[outcome].label)}</Badge>
          </li>
        ))}
      </ul>
      <RefusedRows refused={refused} />
    </div>
  );
}

function Nothing({ articles, refused }: ImportPreview) {
  const t = useWords();
  return (
    <div className="grid gap-2 text-sm">
      <p className="text-muted-foreground">
        {articles.length > 0 ? t('All of them are there already.') : t('No line of it can be taken.')}
      </p>
      <RefusedRows refused={refused} />
    </div>
  );
}

function Done({ onMore, ...done }: Imported & { onMore: () => void }) {
  const t = useWords();
  return (
    <output className="grid gap-2 text-sm">
      <TableImported {...done} />
      <RefusedRows refused={done.refused} />
      <Button variant="outline" size="sm" className="w-fit" onClick={onMore}>
        {t('Import more')}
      </Button>
    </output>
  );
}
