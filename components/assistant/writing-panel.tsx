'use client';

import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { useWriting } from '@/components/conversations/composer-writing';
import { languageName } from '@/components/guests/words';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { ActionResult } from '@/lib/actions';
import { rewriteText, summarizeThread, translateText } from '@/lib/assistant/actions';
import { tones } from '@/lib/assistant/tones';
import type { Writer } from './writing-button';

type Props = Writer & { close: () => void };

/** What a language model can do with the text below or the thread above. Its own words go into the field; undo brings back the old. */
export function WritingPanel({ hasModel, guestLanguage, close }: Props) {
  const t = useWords();
  const { conversationId, text } = useWriting();
  const replace = useReplacing();
  const [summary, setSummary] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  if (!hasModel) return <NoModel />;
  if (summary !== null) return <Summary text={summary} close={close} />;

  const write = (writing: Promise<ActionResult<string>>, use: (written: string) => void) =>
    startTransition(async () => {
      const result = await reach(writing);
      if (result.ok) use(result.value);
      else toast.error(result.refusal.detail);
    });
  const rewrite = (writing: Promise<ActionResult<string>>) =>
    write(writing, (written) => {
      close();
      replace(written);
    });
  const isEmpty = text.trim() === '';
  return (
    <fieldset disabled={isPending} aria-busy={isPending} className="-m-1 grid aria-busy:opacity-50">
      {tones.map(({ id, label }) => (
        <Choice key={id} label={t(label)} isOff={isEmpty} choose={() => rewrite(rewriteText({ text, tone: id }))} />
      ))}
      <Choice
        label={t('Translate into {language}', { language: languageName(guestLanguage, t) })}
        isOff={isEmpty}
        choose={() => rewrite(translateText({ text, to: guestLanguage }))}
      />
      <hr className="my-1" />
      <Choice
        label={t('The thread in short')}
        choose={() => write(summarizeThread({ conversationId, to: t.language }), setSummary)}
      />
      {isEmpty && (
        <p className="px-2 py-1 text-muted-foreground text-xs">{t('For the rest, write something first.')}</p>
      )}
    </fieldset>
  );
}

function NoModel() {
  const t = useWords();
  return (
    <p className="text-sm">
      {t(
        'Another tone, translations and summaries take a language model, and none is connected. The assistant that is built in only quotes what it knows.',
      )}
    </p>
  );
}

function Summary({ text, close }: { text: string; close: () => void }) {
  const t = useWords();
  const { choose, insert, field } = useWriting();
  const note = () => {
    close();
    choose('note');
    setTimeout(() => {
      const end = field.current?.value.length ?? 0;
      field.current?.setSelectionRange(end, end);
      insert(text);
    });
  };
  return (
    <div className="grid gap-2.5">
      <p dir="auto" className="whitespace-pre-wrap text-sm [overflow-wrap:anywhere]">
        {text}
      </p>
      <Button size="sm" variant="outline" onClick={note} className="justify-self-end">
        {t('Put it into a note')}
      </Button>
    </div>
  );
}

/** Puts other words into the field as if they were typed, so that the browser's undo and a button bring back the old ones. */
function useReplacing(): (words: string) => void {
  const t = useWords();
  const { field, insert } = useWriting();
  const put = (words: string) => {
    field.current?.setSelectionRange(0, field.current.value.length);
    insert(words);
  };
  return (words) => {
    const before = field.current?.value ?? '';
    setTimeout(() => put(words));
    toast(t('Other words are in the field.'), { action: { label: t('Back to mine'), onClick: () => put(before) } });
  };
}

function Choice({ label, isOff = false, choose }: { label: string; isOff?: boolean; choose: () => void }) {
  return (
    <button
      type="button"
      disabled={isOff}
      onClick={choose}
      className="flex min-h-8 items-center rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent disabled:opacity-50 max-md:min-h-11"
    >
      {label}
    </button>
  );
}
