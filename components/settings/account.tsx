import { Field } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { changeGeneral, changeInboxes, changeResponse } from '@/lib/accounts/actions';
import { readSettings } from '@/lib/accounts/queries';
import { requireAgent } from '@/lib/auth/session';
import { BusinessHoursEditor } from './business-hours-editor';
import { Card } from './card';
import { SavedForm } from './saved-form';
import { Section } from './settings-frame';
import { CURRENCIES, Currencies, ZONES, Zones } from './zones';

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** What product.md calls a setting of the account, each part saved by itself. */
export async function Account() {
  const settings = await readSettings(await requireAgent());
  return (
    <Section title="Account" lead="What holds for everyone who works here. Each change stands in the audit.">
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

function General({ settings: { name, timezone, baseCurrency, hasAmounts } }: { settings: Settings }) {
  return (
    <Card title="General">
      <SavedForm action={changeGeneral}>
        <Field name="name" label="Name" defaultValue={name} required autoComplete="off" />
        <Field
          name="timezone"
          label="Time zone"
          defaultValue={timezone}
          list={ZONES}
          required
          autoComplete="off"
          hint="Of “today”, of every figure and of the business hours. Stays follow the listing’s own."
        />
        <Field
          name="baseCurrency"
          label="Base currency"
          defaultValue={baseCurrency}
          list={CURRENCIES}
          readOnly={hasAmounts}
          required
          autoComplete="off"
          className={hasAmounts ? 'bg-muted text-muted-foreground' : undefined}
          hint={
            hasAmounts
              ? `Amounts and rates are stored in ${baseCurrency} already, so it stays.`
              : 'Every sum is told in it. It stays once the first amount has come.'
          }
        />
      </SavedForm>
    </Card>
  );
}

function Response({ settings: { slaSeconds, businessHours, isRecomputing } }: { settings: Settings }) {
  return (
    <Card
      title="Response time"
      lead="An answer within it is a hit of the response SLA. Outside business hours its clock stands still; the waiting time on a row does not."
    >
      <SavedForm action={changeResponse} saved="Saved. The figures follow.">
        <Field
          name="slaMinutes"
          label="Answer within, in minutes"
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
            Past response times are being worked out again by these settings. Until then, figures may mix old and new.
          </output>
        ) : null}
      </SavedForm>
    </Card>
  );
}

function Inboxes({ settings: { recentlyConfirmedDays, assignOnReply } }: { settings: Settings }) {
  return (
    <Card title="Inboxes">
      <SavedForm action={changeInboxes}>
        <Field
          name="recentlyConfirmedDays"
          label="A sale stays in Recently confirmed, in days"
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
            <span>A reply assigns</span>
            <span className="text-muted-foreground text-sm">
              Whoever answers a conversation of nobody becomes its assignee. It holds for replies from now on.
            </span>
          </span>
        </label>
      </SavedForm>
    </Card>
  );
}
