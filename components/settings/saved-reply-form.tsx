'use client';

import { ActionForm, Field } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';
import type { Action, ActionResult } from '@/lib/actions';
import { addSavedReply, changeSavedReply } from '@/lib/saved-replies/actions';
import type { SavedReplyFields } from '@/lib/saved-replies/input';
import type { SavedReply } from '@/lib/saved-replies/queries';
import { readTeam, TeamField } from './team-field';
import { TemplateField } from './template-field';
import { touchedOf } from './touched';

export function AddSavedReplyForm({ onDone }: { onDone: () => void }) {
  const t = useWords();
  const nothing = { name: '', shortcut: '', body: '', team: null };
  return <ReplyForm of={nothing} save={(said) => addSavedReply(said)} submit={t('Add')} onDone={onDone} />;
}

export function ChangeSavedReplyForm({ reply, onDone }: { reply: SavedReply; onDone: () => void }) {
  const t = useWords();
  const { id: savedReplyId, name, shortcut, body, team } = reply;
  const shown = { name, shortcut, body, team };
  const save = (said: SavedReplyFields) => changeSavedReply({ savedReplyId, ...touchedOf(said, shown) });
  return <ReplyForm of={shown} save={save} submit={t('Save')} onDone={onDone} />;
}

type Props<Value> = {
  of: SavedReplyFields;
  save: (said: SavedReplyFields) => Promise<ActionResult<Value>>;
  submit: string;
  onDone: () => void;
};

function ReplyForm<Value>({ of, save, submit, onDone }: Props<Value>) {
  const t = useWords();
  const action: Action<never, Value> = (...args: unknown[]) => save(read(args.at(-1) as FormData));
  return (
    <ActionForm action={action} submit={submit} onDone={onDone}>
      <div className="grid grid-cols-[1fr_9rem] gap-3">
        <Field name="name" label={t('Name')} defaultValue={of.name} required maxLength={100} autoComplete="off" />
        <Field
          name="shortcut"
          label={t('Shortcut after /')}
          defaultValue={of.shortcut}
          required
          maxLength={30}
          autoComplete="off"
          autoCapitalize="off"
        />
      </div>
      <TemplateField name="body" label={t('Text')} of={of.body} />
      <TeamField of={of.team} />
    </ActionForm>
  );
}

function read(form: FormData): SavedReplyFields {
  const text = (name: string) => String(form.get(name)).trim();
  return { name: text('name'), shortcut: text('shortcut'), body: text('body'), team: readTeam(form) };
}
