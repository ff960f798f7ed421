import { NextPage } from '@/components/settings/next-page';
import { Rows } from '@/components/settings/rows';
import { viewerZone } from '@/components/shell/viewer-zone';
import { requireAgent } from '@/lib/auth/session';
import { ruleLog } from '@/lib/automations/queries';
import { words } from '@/lib/language/request';
import { PlannedLine } from './planned-row';
import { viewPlanned } from './planned-view';

/** What a rule sends next, and what became of its messages. */
export async function RuleLog({ ruleId, after }: { ruleId: string; after?: string }) {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const { ahead, rows, next } = await ruleLog(agent, ruleId, now, after);
  const context = { now, zone: await viewerZone(agent), t };
  return (
    <section aria-label={t('Its messages')} className="grid gap-3">
      <h3 className="font-semibold">{t('Its messages')}</h3>
      {ahead.length > 0 ? (
        <>
          <Rows>
            {ahead.map((row) => (
              <PlannedLine key={row.id} planned={viewPlanned(row, context)} withRule={false} t={t} />
            ))}
          </Rows>
          <NextPage path="/automations" search={{ rule: ruleId }} label={t('All of the next 14 days')} />
        </>
      ) : null}
      {rows.length + ahead.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-8 text-center text-muted-foreground">
          {t('Nothing planned and nothing sent so far.')}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <Rows>
          {rows.map((row) => (
            <PlannedLine key={row.id} planned={viewPlanned(row, context)} withRule={false} t={t} />
          ))}
        </Rows>
      ) : null}
      {next ? (
        <NextPage path={`/settings/automations/${ruleId}`} search={{ after: next }} label={t('Earlier ones')} />
      ) : null}
    </section>
  );
}
