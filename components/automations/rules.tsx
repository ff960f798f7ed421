import { Plus } from 'lucide-react';
import Link from 'next/link';
import { type Search, valueIn } from '@/components/settings/next-page';
import { Row, Rows } from '@/components/settings/rows';
import { Section } from '@/components/settings/settings-frame';
import { Button, buttonVariants } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { requireAgent } from '@/lib/auth/session';
import { listRules, type RuleRow } from '@/lib/automations/queries';
import { channelLabel } from '@/lib/channels/channels';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { ReadyMadeButton } from './ready-made-button';
import { inputOf } from './rule-draft';
import { RuleMenu } from './rule-menu';
import { RuleSwitch } from './rule-switch';
import { languagesText, triggerText } from './words';

const PATH = '/settings/automations';

/** Every rule by which messages follow bookings, in order, with what it has ahead and what it did. */
export async function Rules({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const q = valueIn(search, 'q')?.slice(0, 200);
  const rules = await listRules(agent, q ?? '', new Date());
  const isAll = !q;
  return (
    <Section
      title={t('Automated messages')}
      lead={t('Messages that follow their booking: it moves, they move; it is cancelled, they stop.')}
      action={
        <div className="flex flex-wrap gap-2">
          {rules.length > 0 && isAll ? <ReadyMadeButton variant="outline" /> : null}
          <Link href={`${PATH}/new`} className={buttonVariants()}>
            <Plus aria-hidden /> {t('Add')}
          </Link>
        </div>
      }
    >
      {rules.length > 0 || !isAll ? <SearchRules q={q} t={t} /> : null}
      {rules.length === 0 ? <Empty isAll={isAll} t={t} /> : null}
      {rules.length > 0 ? (
        <Rows>
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} ids={isAll ? rules.map(({ id }) => id) : null} t={t} />
          ))}
        </Rows>
      ) : null}
    </Section>
  );
}

function RuleLine({ rule, ids, t }: { rule: RuleRow; ids: string[] | null; t: Words }) {
  const { id, name, isOn, trigger, channel, templates } = rule;
  const input = inputOf(rule);
  const detail = [
    triggerText(trigger, t),
    channel && t(channelLabel(channel)),
    languagesText(
      templates.map(({ language }) => language),
      t,
    ),
  ];
  return (
    <Row
      lead={<RuleSwitch id={id} rule={input} isOn={isOn} />}
      title={
        <Link href={`${PATH}/${id}`} className="truncate font-medium hover:underline">
          <bdi>{name}</bdi>
        </Link>
      }
      detail={detail.filter(Boolean).join(' · ')}
      facts={<Figures rule={rule} t={t} />}
    >
      <RuleMenu id={id} rule={input} ids={ids} />
    </Row>
  );
}

function Figures({ rule: { id, isOn, ahead, held, sent }, t }: { rule: RuleRow; t: Words }) {
  return (
    <>
      {held > 0 ? (
        <Link href={`/automations?rule=${id}`} className="text-amber hover:underline">
          {t('{count, number} waiting', { count: held })}
        </Link>
      ) : null}
      {isOn || ahead > 0 ? (
        <Link href={`/automations?rule=${id}`} className="tabular-nums hover:underline">
          {t('{count, number} ahead', { count: ahead })}
        </Link>
      ) : (
        <span>{t('off')}</span>
      )}
      <span className="tabular-nums">{t('{count, number} sent in 30 days', { count: sent })}</span>
    </>
  );
}

function SearchRules({ q, t }: { q: string | undefined; t: Words }) {
  return (
    <form action={PATH} className="flex gap-2">
      <Input
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        placeholder={t('Search names and texts')}
        aria-label={t('Search names and texts')}
      />
      <Button type="submit" variant="outline">
        {t('Show')}
      </Button>
      {q ? (
        <Link href={PATH} className={buttonVariants({ variant: 'ghost' })}>
          {t('Clear')}
        </Link>
      ) : null}
    </form>
  );
}

function Empty({ isAll, t }: { isAll: boolean; t: Words }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
      <p>
        {isAll
          ? t(
              'Nothing goes out by itself yet. Begin with what most send: it comes switched off, to be looked at first.',
            )
          : t('No rule says this.')}
      </p>
      {isAll ? <ReadyMadeButton variant="default" /> : null}
    </div>
  );
}
