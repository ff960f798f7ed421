import Link from 'next/link';
import { rich } from '@/components/words/rich';
import { requireAgent } from '@/lib/auth/session';
import { type AuditFilters, auditFilters } from '@/lib/events/input';
import { type AuditEvent, listEvents, type Names } from '@/lib/events/queries';
import { words } from '@/lib/language/request';
import { Ago } from './ago';
import { changeLines } from './audit-changes';
import { AuditFilter } from './audit-filter';
import { tellEvent } from './audit-words';
import { NextPage, type Search, valueIn } from './next-page';
import { Section } from './settings-frame';

/** Who did what, newest first: every event of the account. */
export async function Audit({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const filters = auditFilters.parse(
    Object.fromEntries(Object.keys(search).map((name) => [name, valueIn(search, name)])),
  );
  const { events, names, next } = await listEvents(agent, filters);
  const { timezone } = agent.account;
  return (
    <Section
      title={t('Audit')}
      lead={t('Everything that was done in {name}, newest first. Days are those of {timezone}.', {
        name: agent.account.name,
        timezone,
      })}
    >
      <AuditFilter filters={filters} />
      {events.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('Nothing happened that fits. Widen the days or choose another person.')}
        </p>
      ) : (
        <ol className="divide-y rounded-lg border bg-card">
          {events.map((event) => (
            <Line key={event.id} event={event} names={names} now={new Date()} zone={timezone} />
          ))}
        </ol>
      )}
      <Pages filters={filters} next={next} />
    </Section>
  );
}

async function Pages({ filters, next }: { filters: AuditFilters; next: string | null }) {
  const t = await words();
  return (
    <div className="flex gap-2">
      {filters.before ? (
        <NextPage path="/settings/audit" search={{ ...filters, before: undefined }} label={t('Newest')} />
      ) : null}
      {next ? <NextPage path="/settings/audit" search={{ ...filters, before: next }} label={t('Older')} /> : null}
    </div>
  );
}

async function Line({ event, names, now, zone }: { event: AuditEvent; names: Names; now: Date; zone: string }) {
  const t = await words();
  const { who, what, about } = tellEvent(event, names, t);
  const lines = changeLines(event, { names, zone, t });
  return (
    <li className="grid gap-1 px-4 py-2.5 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:gap-x-4">
      <span className="text-muted-foreground text-sm leading-5">
        <Ago at={event.at} now={now} zone={zone} />
      </span>
      <div className="grid min-w-0 gap-1">
        <p className="[overflow-wrap:anywhere]">
          {rich(t, '{who} {what}', { who: <bdi className="font-medium">{who}</bdi>, what })}
          {about ? (
            <>
              {' '}
              · <bdi>{about}</bdi>
            </>
          ) : null}
        </p>
        {lines.length > 0 ? (
          <ul className="grid gap-0.5 text-muted-foreground text-sm">
            {lines.map(({ label, was, is }) => (
              <li key={label} className="[overflow-wrap:anywhere]">
                {label}: {was === undefined ? null : <bdi>{was} → </bdi>}
                <bdi className="text-foreground">{is ?? (was === undefined ? '' : t('changed'))}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {event.conversationId ? (
        <Link
          href={`/conversations/${event.conversationId}`}
          className="min-w-0 self-start text-primary text-sm underline-offset-4 hover:underline sm:max-w-40 sm:truncate"
        >
          <bdi>{event.guest ?? t('Conversation')}</bdi>
        </Link>
      ) : null}
    </li>
  );
}
