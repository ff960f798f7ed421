import { CalendarCheck2 } from 'lucide-react';
import { NextPage, type Search, valueIn } from '@/components/settings/next-page';
import { Rows } from '@/components/settings/rows';
import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { listAhead, type PlannedRow } from '@/lib/automations/queries';
import { dateIn, formatDate, relativeDay } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { PlannedLine } from './planned-row';
import { viewPlanned } from './planned-view';

const DAY = 86_400_000;
const PATH = '/automations';
const NONE = { rows: [], next: null };

/** All that goes out by itself in the next 14 days, day by day; on top what waits for a person. */
export async function Calendar({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const asked = { listing: valueIn(search, 'listing'), rule: valueIn(search, 'rule') };
  const [after, heldAfter] = [valueIn(search, 'after'), valueIn(search, 'held')];
  const span = { from: new Date(now.getTime() - DAY), to: new Date(now.getTime() + 14 * DAY) };
  const filter = { ...span, listingId: asked.listing, ruleId: asked.rule };
  const [held, ahead] = await Promise.all([
    after ? NONE : listAhead(agent, { ...filter, state: 'held' }, heldAfter),
    heldAfter ? NONE : listAhead(agent, { ...filter, state: 'scheduled' }, after),
  ]);
  const zone = await viewerZone(agent);
  const days = Map.groupBy(ahead.rows, ({ sendAt, listing }) => dateIn(sendAt, listing.timezone));
  const context = { now, zone, t };
  if (held.rows.length + ahead.rows.length === 0)
    return <Nothing isFiltered={Boolean(asked.listing || asked.rule)} t={t} />;
  return (
    <>
      {held.rows.length > 0 ? <Group title={t('Waiting for release')} rows={held.rows} context={context} /> : null}
      {held.next ? <NextPage path={PATH} search={{ ...asked, held: held.next }} label={t('More that wait')} /> : null}
      {[...days]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([day, rows]) => (
          <Group key={day} title={dayTitle(day, rows, now, t)} isDay rows={rows} context={context} />
        ))}
      {ahead.next ? <NextPage path={PATH} search={{ ...asked, after: ahead.next }} label={t('Later ones')} /> : null}
    </>
  );
}

type GroupProps = {
  title: string;
  /** Its title says the day of them all. */
  isDay?: true;
  rows: PlannedRow[];
  context: { now: Date; zone: string; t: Words };
};

function Group({ title, isDay, rows, context }: GroupProps) {
  const views = rows.map((row) => viewPlanned(row, context));
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="font-semibold first-letter:uppercase">{title}</h2>
      <Rows>
        {views.map((view) => (
          <PlannedLine key={view.id} planned={isDay ? { ...view, when: view.clock } : view} withRule t={context.t} />
        ))}
      </Rows>
    </section>
  );
}

/** "Tomorrow, 23 Nov", by the listings' own calendars; the date alone where it is not the same day in all of them. */
function dayTitle(day: string, rows: PlannedRow[], now: Date, t: Words): string {
  const [today, ...others] = new Set(rows.map(({ listing }) => dateIn(now, listing.timezone)));
  if (!today || others.length > 0) return formatDate(day, day, t);
  const [near, date] = [relativeDay(day, today, t), formatDate(day, today, t)];
  return near === date ? date : `${near}, ${date}`;
}

function Nothing({ isFiltered, t }: { isFiltered: boolean; t: Words }) {
  return (
    <div className="flex flex-col items-center gap-2 py-16 text-center text-muted-foreground">
      <CalendarCheck2 aria-hidden className="size-6" />
      <p>
        {isFiltered
          ? t('Nothing of this goes out in the next 14 days.')
          : t('Nothing goes out by itself in the next 14 days.')}
      </p>
    </div>
  );
}
