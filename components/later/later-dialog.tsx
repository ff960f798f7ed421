'use client';

import { useId } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';
import type { Action } from '@/lib/actions';
import { reschedule } from '@/lib/later/actions';
import type { LaterView } from './later-view';

/** Changes what leaves, and when, on the clock of who reads it. */
export function LaterDialog({ reply, close }: { reply: LaterView; close: () => void }) {
  const t = useWords();
  const id = useId();
  const save: Action<never, unknown> = (...args: unknown[]) => reschedule(changed(reply, args.at(-1) as FormData));
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t('Scheduled reply')} description={reply.guest}>
        <ActionForm action={save} submit={t('Save')} onDone={close}>
          <div className="grid gap-1.5">
            <Label htmlFor={id}>{t('Reply')}</Label>
            <Textarea
              id={id}
              name="body"
              required={reply.files.length === 0}
              maxLength={20_000}
              dir="auto"
              defaultValue={reply.body}
            />
          </div>
          <Field
            name="local"
            label={t('Leaves, by the clock in {place}', { place: reply.place })}
            type="datetime-local"
            required
            defaultValue={reply.local}
          />
          <label htmlFor={`${id}-cancels`} className="flex items-start gap-2 text-sm">
            <Checkbox id={`${id}-cancels`} name="cancels" defaultChecked={reply.cancelOnAnswer} className="mt-0.5" />
            {t('Not if {guest} writes first', { guest: reply.guest })}
          </label>
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

/** The time is only said where it was changed: what stands there is exact to the minute alone. */
function changed({ id, version, local, zone }: LaterView, form: FormData) {
  const wanted = String(form.get('local')).slice(0, 16);
  return {
    ...{ laterReplyId: id, version, body: String(form.get('body')), cancelOnAnswer: form.get('cancels') === 'on' },
    when: wanted === local ? undefined : { local: wanted, zone },
  };
}
