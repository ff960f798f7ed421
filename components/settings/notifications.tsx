import { Field } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { requireAgent } from '@/lib/auth/session';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { changeNotify } from '@/lib/notices/actions';
import { levels } from '@/lib/notices/levels';
import { findNotify } from '@/lib/notices/queries';
import { Card } from './card';
import { DesktopSwitch } from './desktop-switch';
import { NativeSelect } from './native-select';
import { SavedForm } from './saved-form';
import { Section } from './settings-frame';

type Settings = Awaited<ReturnType<typeof findNotify>>;

/** What the person is told of, and how. Their own: nobody else sees or sets it. */
export async function Notifications() {
  const [t, settings] = await Promise.all([words(), requireAgent().then(findNotify)]);
  return (
    <Section
      title={t('Your notifications')}
      lead={t('Yours alone. Mentions, assignments and failed replies always arrive.')}
    >
      <Card
        title={t('What reaches you')}
        lead={t('It appears in the notifications, on the tab’s title and, if you want, as a sound or on your desktop.')}
      >
        <SavedForm action={changeNotify}>
          <Levels inbox="sales" label={t('Sales')} settings={settings} t={t} />
          <Levels inbox="support" label={t('Customer support')} settings={settings} t={t} />
          <DesktopSwitch isOn={settings.desktop} />
          <Switch name="sound" isOn={settings.sound} label={t('A soft sound')} />
          <Quiet settings={settings} t={t} />
        </SavedForm>
      </Card>
    </Section>
  );
}

function Levels({
  inbox,
  label,
  settings,
  t,
}: {
  inbox: 'sales' | 'support';
  label: string;
  settings: Settings;
  t: Words;
}) {
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={`level-${inbox}`}>{label}</Label>
      <NativeSelect id={`level-${inbox}`} name={inbox} defaultValue={settings.inboxes[inbox]}>
        {levels.map((level) => (
          <option key={level.id} value={level.id}>
            {t(level.label)}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

function Switch({ name, isOn, label }: { name: string; isOn: boolean; label: string }) {
  return (
    <Label className="flex items-center gap-2 font-normal">
      <Checkbox name={name} defaultChecked={isOn} />
      {label}
    </Label>
  );
}

function Quiet({ settings: { quiet }, t }: { settings: Settings; t: Words }) {
  return (
    <fieldset className="grid gap-3">
      <Switch
        name="isQuiet"
        isOn={quiet !== null}
        label={t('No sound and nothing on the desktop at these hours of your clock')}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field name="from" label={t('From')} type="time" defaultValue={quiet?.from ?? '22:00'} required />
        <Field name="to" label={t('To')} type="time" defaultValue={quiet?.to ?? '07:00'} required />
      </div>
    </fieldset>
  );
}
