import { requireAgent } from '@/lib/auth/session';
import { formatDate } from '@/lib/format/time';
import { words } from '@/lib/language/request';
import { rateRef } from '@/lib/rates/input';
import { listRates, listUnconverted } from '@/lib/rates/queries';
import { NextPage, type Search, valueIn } from './next-page';
import { AddRateButton, ImportRatesButton, RateMenu } from './rate-buttons';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { Currencies } from './zones';

/** What other currencies are worth in the account's own, day by day. */
export async function Rates({ search }: { search: Search }) {
  const t = await words();
  const agent = await requireAgent();
  const { baseCurrency } = agent.account;
  const place = rateRef.safeParse({ currency: valueIn(search, 'currency'), day: valueIn(search, 'day') });
  const { rates, next } = await listRates(agent, place.data);
  return (
    <Section
      title={t('Currency rates')}
      lead={t(
        'How many {baseCurrency} another currency is worth, from a day until its next rate. Totals follow this table; nothing is fetched by itself.',
        { baseCurrency },
      )}
      action={
        <div className="flex gap-2">
          <ImportRatesButton base={baseCurrency} />
          <AddRateButton base={baseCurrency} />
        </div>
      }
    >
      <Unconverted base={baseCurrency} />
      {rates.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('No rates yet. Without one, a total in another currency is left out of every sum.')}
        </p>
      ) : (
        <Rows>
          {rates.map((rate) => (
            <Row
              key={`${rate.currency} ${rate.day}`}
              title={<span className="font-medium">{rate.currency}</span>}
              detail={t('From {day}', { day: formatDate(rate.day, '', t) })}
              facts={
                <span className="tabular-nums">
                  1 {rate.currency} = {decimal(rate.rate)} {baseCurrency}
                </span>
              }
            >
              <RateMenu rate={{ ...rate, rate: decimal(rate.rate) }} base={baseCurrency} />
            </Row>
          ))}
        </Rows>
      )}
      {next ? (
        <NextPage path="/settings/rates" search={{ currency: next.currency, day: next.day }} label={t('Older rates')} />
      ) : null}
      <Currencies />
    </Section>
  );
}

async function Unconverted({ base }: { base: string }) {
  const missing = await listUnconverted(await requireAgent());
  if (missing.length === 0) return null;
  const t = await words();
  const list = missing.map(({ currency, count }) => t('{count, number} in {currency}', { count, currency })).join(', ');
  return (
    <p className="rounded-md bg-amber-soft px-3 py-2 text-amber text-sm">
      {t('Reservations without an amount in {base}: {list}. Add a rate of a day on or before theirs.', { base, list })}
    </p>
  );
}

/** Never "1e-7": as it was typed. */
function decimal(rate: number): string {
  return rate.toFixed(10).replace(/\.?0+$/, '');
}
