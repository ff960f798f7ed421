import { Field } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { changeGeneral, changeInboxes, changeResponse } from '@/lib/accounts/actions';
import { readSettings } from '@/lib/accounts/queries';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { BusinessHoursEditor } from './business-hours-editor';
import { Card } from './card';
import { SavedForm } from './saved-form';
import { Section } from './settings-frame';
import { CURRENCIES, Currencies, ZONES, Zones } from './zones';

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** What product.md calls a setting of the account, each part saved by itself. */
export async function Account() {
  const t = await words();
  const settings = await readSettings(await requireAgent());
  return (
    <Section title={t('Account')} lead={t('What holds for everyone who works here. Each change stands in the audit.')}>
      <div className="grid gap-4">
        <General settings={settings} />
        <Response settings={settings} />
        <Inboxes settings={settings} />
      </div>
      <Zones />
      <Currencies />
    </Section>
  );
}

async function General({ settings: { name, timezone, baseCurrency, hasAmounts } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card title={t('General')}>
      <SavedForm action={changeGeneral}>
        <Field name="name" label={t('Name')} defaultValue={name} required autoComplete="off" />
        <Field
          name="timezone"
          label={t('Time zone')}
          defaultValue={timezone}
          list={ZONES}
          required
          autoComplete="off"
          hint={t('Of “today”, of every figure and of the business hours. Stays follow the listing’s own.')}
        />
        <Field
          name="baseCurrency"
          label={t('Base currency')}
          defaultValue={baseCurrency}
          list={CURRENCIES}
          readOnly={hasAmounts}
          required
          autoComplete="off"
          className={hasAmounts ? 'bg-muted text-muted-foreground' : undefined}
          hint={
            hasAmounts
              ? t('Amounts and rates are stored in {baseCurrency} already, so it stays.', { baseCurrency })
              : t('Every sum is told in it. It stays once the first amount has come.')
          }
        />
      </SavedForm>
    </Card>
  );
}

async function Response({ settings: { slaSeconds, businessHours, isRecomputing } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card
      title={t('Response time')}
      lead={t(
        'An answer within it is a hit of the response SLA. Outside business hours its clock stands still; the waiting time on a row does not.',
      )}
    >
      <SavedForm action={changeResponse} saved={t('Saved. The figures follow.')}>
        <Field
          name="slaMinutes"
          label={t('Answer within, in minutes')}
          type="number"
          min={1}
          max={1440}
          defaultValue={slaSeconds / 60}
          required
          className="w-28"
        />
        <BusinessHoursEditor hours={businessHours} />
        {isRecomputing ? (
          <output className="rounded-md bg-amber-soft px-3 py-2 text-amber text-sm">
            {t(
              'Past response times are being worked out again by these settings. Until then, figures may mix old and new.',
            )}
          </output>
        ) : null}
      </SavedForm>
    </Card>
  );
}

async function Inboxes({ settings: { recentlyConfirmedDays, assignOnReply } }: { settings: Settings }) {
  const t = await words();
  return (
    <Card title={t('Inboxes')}>
      <SavedForm action={changeInboxes}>
        <Field
          name="recentlyConfirmedDays"
          label={t('A sale stays in Recently confirmed, in days')}
          type="number"
          min={1}
          max={365}
          defaultValue={recentlyConfirmedDays}
          required
          className="w-28"
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: it wraps its control. */}
        <label className="flex items-start gap-2.5">
          <Checkbox name="assignOnReply" defaultChecked={assignOnReply} className="mt-0.5" />
          <span className="grid">
            <span>{t('A reply assigns')}</span>
            <span className="text-muted-foreground text-sm">
              {t('Whoever answers a conversation of nobody becomes its assignee. It holds for replies from now on.')}
            </span>
          </span>
        </label>
      </SavedForm>
    </Card>
  );
}
