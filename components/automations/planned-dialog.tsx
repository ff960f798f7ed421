'use client';

import { toast } from 'sonner';
import { Temporal } from 'temporal-polyfill';
import { ActionForm, Field, TextField } from '@/components/ui/action-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import type { Action } from '@/lib/actions';
import { editPlanned } from '@/lib/automations/actions';
import { markersIn } from '@/lib/automations/markers';
import type { Editable } from './planned-view';

/** Other words or another time for this one guest, as it stood when this was opened; what is not touched goes on following the rule. */
export function PlannedDialog({ planned, close }: { planned: Editable; close: () => void }) {
  const t = useWords();
  const save: Action<never, unknown> = async (...args: unknown[]) => {
    const result = await editPlanned(changed(planned, args.at(-1) as FormData));
    // The refresh that follows may take the row away, and this dialog with it.
    if (!result.ok && result.refusal.status === 409) toast.error(result.refusal.detail);
    return result;
  };
  const open = markersIn(planned.body);
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={planned.rule.name} description={planned.guest}>
        <ActionForm action={save} submit={t('Save')} onDone={close}>
          <TextField
            name="body"
            label={t('Text')}
            required
            maxLength={5000}
            defaultValue={planned.body}
            className="max-h-[45dvh] min-h-32"
            hint={open.length > 0 ? t('Fill in or take out: {marks}', { marks: open.join(', ') }) : undefined}
          />
          <Field
            name="sendAt"
            label={t('Leaves, by the clock in {place}', { place: planned.place })}
            type="datetime-local"
            required
            defaultValue={planned.local}
          />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

/** Only what was changed is said: the rest goes on following its rule and its booking. */
function changed({ id, body, local, zone }: Editable, form: FormData) {
  const [said, wanted] = [String(form.get('body')), String(form.get('sendAt')).slice(0, 16)];
  return {
    plannedId: id,
    body: said === body ? undefined : said,
    sendAt: wanted === local ? undefined : instantOf(wanted, zone),
  };
}

function instantOf(local: string, zone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
}
