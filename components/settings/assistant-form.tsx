import { Field, TextField } from '@/components/ui/action-form';
import { changeAssistant } from '@/lib/assistant/actions';
import { modes } from '@/lib/assistant/modes';
import type { readAssistantSettings } from '@/lib/assistant/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { AssistantThresholds } from './assistant-thresholds';
import { Card } from './card';
import { Choices } from './choices';
import { SavedForm } from './saved-form';

type Settings = Awaited<ReturnType<typeof readAssistantSettings>>['settings'];

/** The account's choices, saved together. */
export async function AssistantForm({ settings }: { settings: Settings }) {
  return (
    <SavedForm action={changeAssistant}>
      <Modes settings={settings} />
      <Certainty settings={settings} />
      <Timing settings={settings} />
      <Speech settings={settings} />
    </SavedForm>
  );
}

function modeOptions(t: Words) {
  return Object.entries(modes).map(([value, { label, purpose }]) => ({ value, label: t(label), purpose: t(purpose) }));
}

async function Modes({ settings: { mode, inboxes } }: { settings: Settings }) {
  const t = await words();
  const inherited = { value: '', label: t('As in the account') };
  const plain = modeOptions(t).map(({ value, label }) => ({ value, label }));
  return (
    <Card
      title={t('What it may do')}
      lead={t('The nearest choice counts: a conversation’s own, its listing’s, its inbox’s, the account’s.')}
    >
      <div className="grid gap-5">
        <Choices name="mode" legend={t('In the account')} options={modeOptions(t)} chosen={[mode]} single />
        <div className="grid gap-5 sm:grid-cols-2">
          <Choices
            name="sales"
            legend={t('In Sales')}
            options={[inherited, ...plain]}
            chosen={[inboxes.sales ?? '']}
            single
          />
          <Choices
            name="support"
            legend={t('In Support')}
            options={[inherited, ...plain]}
            chosen={[inboxes.support ?? '']}
            single
          />
        </div>
      </div>
    </Card>
  );
}

async function Certainty({ settings: { sendAbove, draftAbove } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card
      title={t('How sure it has to be')}
      lead={t('Each proposal comes with a confidence. Whatever it is, nothing leaves that names what no source knows.')}
    >
      <AssistantThresholds send={sendAbove} draft={draftAbove} />
    </Card>
  );
}

async function Timing({ settings: { debounceSeconds, quietMinutes } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card title={t('When it speaks')} lead={t('While somebody types in a conversation it is silent there, too.')}>
      <div className="grid gap-4">
        <Field
          name="debounceSeconds"
          label={t('Wait after a guest’s message, in seconds')}
          type="number"
          min={0}
          max={600}
          defaultValue={debounceSeconds}
          required
          className="w-28"
          hint={t('Guests write in pieces: all that came by then is looked at together.')}
        />
        <Field
          name="quietMinutes"
          label={t('Silent after a person wrote, in minutes')}
          type="number"
          min={0}
          max={1440}
          defaultValue={quietMinutes}
          required
          className="w-28"
          hint={t('Until then it drafts at most.')}
        />
      </div>
    </Card>
  );
}

async function Speech({ settings: { holdingMessage, forbidden } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card title={t('What it says')}>
      <div className="grid gap-4">
        <TextField
          name="holdingMessage"
          label={t('Holding message')}
          defaultValue={holdingMessage ?? ''}
          maxLength={1000}
          placeholder={t('Thank you for your message. A colleague is looking into it.')}
          hint={t('Sent on autopilot when it calls a person; it never counts as an answer. Empty: nothing is sent.')}
        />
        <TextField
          name="forbidden"
          label={t('Never speak of')}
          defaultValue={forbidden.join('\n')}
          maxLength={4000}
          placeholder={t('Parties\nSwimming pool heating')}
          hint={t('One topic a line, in plain words, up to 50. A question about one goes to a person.')}
        />
      </div>
    </Card>
  );
}
