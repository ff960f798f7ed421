'use client';

import { type ChangeEvent, useId, useState } from 'react';
import { ActionForm, useFieldError } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
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
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => write((await target.files?.[0]?.text()) ?? '');
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
      <input
        type="file"
        accept=".csv,.tsv,.txt,.json,.ndjson,text/csv,application/json"
        aria-label={t('A file of articles')}
        onChange={readFile}
        className="text-sm"
      />
      <Table value={text} onChange={write} />
      {preview ? <Nothing {...preview} /> : null}
    </ActionForm>
  );
}

const SAMPLE = ['title,body,language,audience,listing', 'Pool,Open from 8:00 to 21:00.,en,before,'].join('\n');

function Table({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords();
  const field = useId();
  const error = useFieldError('text', t('The table'));
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={field}>{t('Or paste them')}</Label>
      <Textarea
        id={field}
        name="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={SAMPLE}
        className="max-h-48 min-h-28 font-mono text-sm"
        aria-invalid={error ? true : undefined}
      />
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

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

function Done({ added, changed, unchanged, refused, onMore }: Imported & { onMore: () => void }) {
  const t = useWords();
  return (
    <output className="grid gap-2 text-sm">
      <p>
        {t('{added} added, {changed} changed, {unchanged} as they were, {refused} left out.', {
          ...{ added, changed, unchanged },
          refused: refused.length,
        })}
      </p>
      <RefusedRows refused={refused} />
      <Button variant="outline" size="sm" className="w-fit" onClick={onMore}>
        {t('Import more')}
      </Button>
    </output>
  );
}
