'use client';

import { Choices } from '@/components/settings/choices';
import { touchedOf } from '@/components/settings/touched';
import { ActionForm, Field } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';
import type { Action, ActionResult } from '@/lib/actions';
import { addArticle, changeArticle } from '@/lib/knowledge/actions';
import type { Audience } from '@/lib/knowledge/facts';
import type { ArticleFields } from '@/lib/knowledge/input';
import { LanguageField, ListingField, TextField } from './fields';
import { audienceWords } from './words';

export type Choice = { id: string; name: string };
export type Shown = ArticleFields & { id: string };
type Common = { listings: Choice[]; onDone: () => void };

export function AddArticleForm({ of, ...common }: Common & { of: ArticleFields }) {
  const t = useWords();
  return <ArticleForm of={of} save={(said) => addArticle(said)} submit={t('Add to the knowledge')} {...common} />;
}

export function ChangeArticleForm({ article, ...common }: Common & { article: Shown }) {
  const t = useWords();
  const { id: articleId, title, body, language, audience, listingId } = article;
  const shown = { title, body, language, audience, listingId };
  const save = (said: ArticleFields) => changeArticle({ articleId, ...touchedOf(said, shown) });
  return <ArticleForm of={shown} save={save} submit={t('Save')} {...common} />;
}

type Props<Value> = Common & {
  of: ArticleFields;
  save: (said: ArticleFields) => Promise<ActionResult<Value>>;
  submit: string;
};

function ArticleForm<Value>({ of, save, submit, listings, onDone }: Props<Value>) {
  const t = useWords();
  const action: Action<never, Value> = (...args: unknown[]) => save(read(args.at(-1) as FormData));
  const audiences = Object.entries(audienceWords).map(([value, { label, purpose }]) => ({
    ...{ value, label: t(label), purpose: t(purpose) },
  }));
  return (
    <ActionForm action={action} submit={submit} onDone={onDone}>
      <Field
        name="title"
        label={t('Title')}
        defaultValue={of.title}
        hint={t('As a guest would ask for it.')}
        required
        maxLength={300}
        dir="auto"
        autoComplete="off"
      />
      <TextField name="body" label={t('Text')} of={of.body} max={20_000} />
      <div className="grid gap-3 sm:grid-cols-2">
        <ListingField of={of.listingId} listings={listings} />
        <LanguageField of={of.language} />
      </div>
      <Choices name="audience" legend={t('Told to')} options={audiences} chosen={[of.audience]} single />
    </ActionForm>
  );
}

function read(form: FormData): ArticleFields {
  const text = (name: string) => String(form.get(name)).replace(/\r\n?/g, '\n').trim();
  return {
    ...{ title: text('title'), body: text('body'), language: text('language'), listingId: text('listingId') || null },
    audience: text('audience') as Audience,
  };
}
