import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button, buttonVariants } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { requireAgent } from '@/lib/auth/session';
import { type AuditFilters, actors } from '@/lib/events/input';
import { listAuditChoices } from '@/lib/events/queries';
import { words } from '@/lib/language/request';
import { actorWords, kindLabel } from './audit-words';
import { NativeSelect } from './native-select';

/** Person, kind and days; it lives in the address and works without scripts. */
export async function AuditFilter({ filters: { who, kind, from, to } }: { filters: AuditFilters }) {
  const t = await words();
  const { people, kinds } = await listAuditChoices(await requireAgent());
  const labelled = kinds
    .map((value) => ({ value, label: kindLabel(value, t) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.locale));
  return (
    <form
      action="/settings/audit"
      key={JSON.stringify([who, kind, from, to])}
      className="grid grid-cols-2 items-end gap-2 md:flex md:flex-wrap"
    >
      <Labelled label={t('Who')}>
        <NativeSelect name="who" defaultValue={who ?? ''} className="md:w-40">
          <option value="">{t('Everyone')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {actors.map((actor) => (
            <option key={actor} value={actor}>
              {t(actorWords[actor])}
            </option>
          ))}
        </NativeSelect>
      </Labelled>
      <Labelled label={t('What')}>
        <NativeSelect name="kind" defaultValue={kind ?? ''} className="md:w-44">
          <option value="">{t('Everything')}</option>
          {labelled.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Labelled>
      <Labelled label={t('From')}>
        <Input type="date" name="from" defaultValue={from} className="md:w-34" />
      </Labelled>
      <Labelled label={t('To')}>
        <Input type="date" name="to" defaultValue={to} className="md:w-34" />
      </Labelled>
      <div className="flex gap-2">
        <Button type="submit" variant="outline">
          {t('Show')}
        </Button>
        {who || kind || from || to ? (
          <Link href="/settings/audit" className={buttonVariants({ variant: 'ghost' })}>
            {t('Clear')}
          </Link>
        ) : null}
      </div>
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: it wraps its control.
    <label className="grid min-w-0 gap-1 text-sm">
      <span className="text-muted-foreground">{label}</span>
      {children}
    </label>
  );
}
