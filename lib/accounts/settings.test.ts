import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { accounts, events } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { findSession, type SessionAgent } from '@/lib/auth/queries';
import { parse } from '@/lib/parse';
import { generalInput, inboxInput, responseInput } from './input';
import { changeGeneral, changeInboxes, changeResponse } from './mutations';
import { readSettings } from './queries';
import { casaAzul, stay, tell, twoAccounts } from './testing';

let db: Db;
let dora: SessionAgent;
let maria: SessionAgent;
let sofia: SessionAgent;
let erik: SessionAgent;

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, maria, sofia, erik } = await twoAccounts(db));
});

async function changes(agent: SessionAgent) {
  const rows = await db
    .select({ by: events.memberId, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, agent.accountId), eq(events.kind, 'account.changed')))
    .orderBy(desc(events.id));
  return rows;
}

const accountOf = async ({ accountId }: SessionAgent) =>
  (await db.select().from(accounts).where(eq(accounts.id, accountId)))[0]!;
const general = { name: 'Casa', timezone: 'Europe/Lisbon', baseCurrency: 'EUR' };
const hours = [{ weekday: 1, opens: '09:00', closes: '17:30' }];

it('changes only what is other, tells it with before and after, and holds from the next request', async () => {
  await changeGeneral(dora, { ...general, name: 'Casa Norte' });
  await changeResponse(dora, { slaSeconds: 600, businessHours: hours });
  await changeInboxes(dora, { recentlyConfirmedDays: 14, assignOnReply: false });
  expect((await changes(dora)).map(({ data }) => data)).toEqual([
    {
      before: { recentlyConfirmedDays: 7, assignOnReply: true },
      after: { recentlyConfirmedDays: 14, assignOnReply: false },
    },
    { before: { slaSeconds: 360, businessHours: null }, after: { slaSeconds: 600, businessHours: hours } },
    { before: { name: 'Casa' }, after: { name: 'Casa Norte' } },
  ]);
  expect((await changes(dora))[0]!.by).toBe(dora.memberId);
  expect((await findSession(db, dora.sessionId, new Date()))!.account).toMatchObject({
    name: 'Casa Norte',
    slaSeconds: 600,
    recentlyConfirmedDays: 14,
  });
  expect(await readSettings(dora)).toMatchObject({ assignOnReply: false, isRecomputing: true, hasAmounts: false });
  expect(await accountOf(erik)).toMatchObject({ name: 'Harbour', slaSeconds: 360, assignOnReply: true });
});

it('records nothing when nothing is other', async () => {
  const before = await changes(dora);
  await changeResponse(dora, { slaSeconds: 600, businessHours: hours });
  expect(await changes(dora)).toEqual(before);
});

it('keeps the base currency once an amount is stored in it', async () => {
  await changeGeneral(dora, { ...general, baseCurrency: 'GBP' });
  await tell(dora, [casaAzul, stay('r1', { total: { amount: '10.00', currency: 'GBP' } })]);
  await expect(changeGeneral(dora, { ...general, name: 'Other' })).rejects.toMatchObject({ status: 409 });
  expect(await accountOf(dora)).toMatchObject({ name: 'Casa', baseCurrency: 'GBP' });
  expect(await readSettings(dora)).toMatchObject({ hasAmounts: true });
});

it.each([
  ['change the account', (agent: SessionAgent) => changeGeneral(agent, general)],
  ['change the SLA', (agent: SessionAgent) => changeResponse(agent, { slaSeconds: 60, businessHours: null })],
  [
    'change the inboxes',
    (agent: SessionAgent) => changeInboxes(agent, { recentlyConfirmedDays: 1, assignOnReply: true }),
  ],
  ['read them', (agent: SessionAgent) => readSettings(agent)],
])('managers and agents may not %s', async (_, run) => {
  await expect(run(maria)).rejects.toMatchObject({ status: 403 });
  await expect(run(sofia)).rejects.toMatchObject({ status: 403 });
});

describe('what a form sends', () => {
  const sent = { slaMinutes: '6', opening: 'hours', spans: ['5 14:00 00:00', '1 09:00 17:30', '5 09:00 13:00'] };

  it('is read: hours in order, midnight as the end of the day', () => {
    expect(parse(responseInput, sent)).toEqual({
      slaSeconds: 360,
      businessHours: [
        ...hours,
        { weekday: 5, opens: '09:00', closes: '13:00' },
        { weekday: 5, opens: '14:00', closes: '24:00' },
      ],
    });
    expect(parse(responseInput, { slaMinutes: 15, opening: 'always' })).toEqual({
      slaSeconds: 900,
      businessHours: null,
    });
    expect(parse(inboxInput, { recentlyConfirmedDays: '7', assignOnReply: 'on' }).assignOnReply).toBe(true);
    expect(parse(inboxInput, { recentlyConfirmedDays: '7' }).assignOnReply).toBe(false);
  });

  it.each([
    ['a week that never opens', { ...sent, spans: [] }, 'spans must open on at least one day, or choose “always”.'],
    ['a day that closes first', { ...sent, spans: ['2 17:00 09:00'] }, 'spans must close after they open on Tuesday.'],
    ['hours that overlap', { ...sent, spans: ['7 09:00 12:00', '7 11:00 13:00'] }, 'spans must not overlap on Sunday.'],
    ['a missing time', { ...sent, spans: ['7  12:00'] }, 'spans.0 must have a time to open and one to close.'],
    ['half a minute', { ...sent, slaMinutes: '0.5' }, 'slaMinutes must be a whole number from 1 to 1440.'],
    ['no minutes', { ...sent, slaMinutes: '' }, 'slaMinutes must be a whole number from 1 to 1440.'],
  ])('%s is refused in one sentence', (_, input, detail) => {
    expect(() => parse(responseInput, input)).toThrow(detail);
  });

  it('an unknown zone or currency is refused', () => {
    expect(() => parse(generalInput, { ...general, timezone: 'Lisbon' })).toThrow(/time zone/);
    expect(() => parse(generalInput, { ...general, baseCurrency: 'Euro' })).toThrow(/currency|ISO/);
  });
});
