import { describe, expect, it } from 'vitest';
import { stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import type { RuleInput } from './input';
import { saveRule, switchRule } from './mutations';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const march = new Date('2026-03-01T10:00:00Z');
const now = new Date('2026-04-01T10:00:00Z');
const made = '2026-02-01T10:00:00Z';
/** Due on 1 April at 8:00 for who arrives on the 4th. */
const ahead: Partial<RuleInput> = { trigger: { on: 'check-in', days: -3, at: '09:00' }, late: 'send' };
const soon = { checkIn: '2026-04-04' };

const told = async (desk: Desk) =>
  (await desk.plans())
    .map(({ booking, state, reason, sendAt, settledAt }) =>
      [booking, state, reason ?? sendAt.toISOString().slice(11, 16), settledAt ? 'for good' : 'for now'].join(' '),
    )
    .sort();

describe('what would leave at once', () => {
  it('is over where a late report or a history moved the booking, and leaves where a live one did', async () => {
    const desk = await Desk.open(db, march);
    await desk.rule(march, ahead);
    await desk.tell(march, stay('late', made), stay('live', made));
    await desk.tell(now, stay('late', '2026-04-01T09:45:00Z', soon), stay('live', '2026-04-01T09:59:00Z', soon));
    expect(await told(desk)).toEqual(['late skipped late for good', 'live scheduled 09:59 for now']);
    await desk.send(now);
    expect((await desk.sent()).map(({ booking }) => booking)).toEqual(['live']);
  });

  it('is over where a rule now asks for less; what stood at that time before is only behind', async () => {
    const desk = await Desk.open(db, march);
    const id = await desk.rule(march, { ...ahead, conditions: [{ if: 'guests', min: 4, max: null }] });
    await desk.tell(march, stay('two', made, { ...soon, adults: 2 }), stay('five', made, { ...soon, adults: 5 }));
    expect(await told(desk)).toEqual(['five scheduled 08:00 for now']);
    await saveRule(desk.dora, { ...plainRule, ...ahead, id }, now);
    await desk.replan(now);
    expect(await told(desk)).toEqual(['five scheduled 08:00 for now', 'two skipped late for good']);
  });

  it('leaves where it fell due between the change of a rule and the job that follows it', async () => {
    const desk = await Desk.open(db, march);
    await desk.tell(march, stay('seven', made, soon), stay('nine', made, soon));
    const id = await desk.rule(march, { ...ahead, conditions: [{ if: 'guests', min: 9, max: null }] });
    await saveRule(desk.dora, { ...plainRule, ...ahead, id }, new Date('2026-04-01T07:59:59Z'));
    await desk.replan(new Date('2026-04-01T08:00:02Z'), { at: '2026-04-01T07:59:59Z' });
    expect(await told(desk)).toEqual(['nine scheduled 08:00 for now', 'seven scheduled 08:00 for now']);
  });
});

it('what a rule that is on again said long ago is said anew, also of a booking that moved and was cancelled meanwhile', async () => {
  const desk = await Desk.open(db, march);
  await desk.tell(march, stay('moved', made, { checkIn: '2026-03-02', checkOut: '2026-03-03' }));
  const id = await desk.rule(march, { trigger: { on: 'check-in', days: 0, at: '09:00' } });
  await switchRule(desk.dora, { id, isOn: false }, march);
  await desk.replan(march, { automationId: id });
  expect(await told(desk)).toEqual(['moved skipped off for now']);
  const gone = stay('moved', '2026-03-06T09:59:00Z', {
    checkIn: '2026-03-07',
    checkOut: '2026-03-09',
    status: 'cancelled',
  });
  await desk.tell(new Date('2026-03-06T10:00:00Z'), gone);
  const later = new Date('2026-03-08T10:00:00Z');
  await switchRule(desk.dora, { id, isOn: true }, later);
  await desk.replan(later);
  expect(await told(desk)).toEqual(['moved skipped cancelled for now']);
});
