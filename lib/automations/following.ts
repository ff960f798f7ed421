import { uuidv7 } from 'uuidv7';
import type { plannedMessages } from '@/db/schema';
import { type Facts, goneReason, movedTo, type Planned, planOf, type Rule } from './plan';
import type { ReasonId } from './reasons';
import { DAY } from './triggers';

export type PlannedMessage = typeof plannedMessages.$inferSelect;
export type PlannedChanges = { added: PlannedMessage[]; updated: PlannedMessage[] };

/**
 * What has to change in stored plans so that they follow their bookings. What has gone, was cancelled or skipped at its time stays as
 * it is; nothing is added that could not leave any more. What is planned only now leaves late where we were told live of what planned
 * it, or a person did it there; else what should have left by `overBy` is over.
 */
export function changesOf(
  rules: Rule[],
  facts: Facts[],
  rows: PlannedMessage[],
  now: Date,
  overBy?: Date,
): PlannedChanges {
  const stored = Map.groupBy(rows, ({ reservationId, automationId }) => `${reservationId} ${automationId}`);
  const changes: PlannedChanges = { added: [], updated: [] };
  const inTime = (row: PlannedMessage, before?: PlannedMessage) =>
    overBy && isNewlyOver(row, before, overBy) ? settledLate(row, now) : row;
  for (const each of facts) {
    for (const rule of rules) {
      const known = stored.get(`${each.reservation.id} ${rule.id}`) ?? [];
      const plans = planOf(rule, each);
      for (const planned of plans) {
        const row = known.find(({ occurrence }) => occurrence === planned.occurrence);
        const next = row && followed(row, rule, each, planned);
        if (next && !areLongOver([row, next], now)) changes.updated.push(inTime(next, row));
        else if (!row && isWorthKeeping(planned, now)) changes.added.push(inTime(made(rule, each, planned)));
      }
      for (const row of known)
        if (!plans.some(({ occurrence }) => occurrence === row.occurrence) && !areLongOver([row], now))
          add(changes.updated, followed(row, rule, each, undefined));
    }
  }
  return changes;
}

function add(rows: PlannedMessage[], row: PlannedMessage | null): void {
  if (row) rows.push(row);
}

/** A booking that a rule has nothing to say of leaves no trace, one that came too late for it does. */
function isWorthKeeping({ state, reason, sendAt, expiresAt }: Planned, now: Date): boolean {
  if (state === 'scheduled') return expiresAt > now;
  return reason === 'late' && sendAt.getTime() + DAY > now.getTime();
}

/** How long after its time a skipped message is still planned again; then only a booking that moves brings it back. */
export const OVER_DAYS = 3;

function areLongOver([row, ...others]: [PlannedMessage, ...PlannedMessage[]], now: Date): boolean {
  return (
    row.state === 'skipped' &&
    [row, ...others].every(({ expiresAt }) => expiresAt.getTime() + OVER_DAYS * DAY < now.getTime())
  );
}

/** One that stood at the same time already is only behind. */
function isNewlyOver({ state, sendAt }: PlannedMessage, before: PlannedMessage | undefined, by: Date): boolean {
  const stood = before?.state === 'scheduled' && +before.sendAt === +sendAt;
  return state === 'scheduled' && sendAt <= by && !stood;
}

function settledLate(row: PlannedMessage, now: Date): PlannedMessage {
  return { ...row, state: 'skipped', reason: 'late' satisfies ReasonId, settledAt: now };
}

function made(rule: Rule, facts: Facts, planned: Planned): PlannedMessage {
  return {
    accountId: facts.reservation.accountId,
    id: uuidv7(),
    automationId: rule.id,
    reservationId: facts.reservation.id,
    conversationId: facts.conversationId,
    ...standing(rule, facts),
    ...planned,
    body: null,
    movedTo: null,
    settledAt: null,
    settledBy: null,
    messageId: null,
  };
}

function standing({ version }: Rule, { listing }: Facts) {
  return { version, listingVersion: listing.planVersion, listingId: listing.id };
}

/** The row as it follows its booking; null where it is settled or already so. What is held stays held while its time does. */
function followed(row: PlannedMessage, rule: Rule, facts: Facts, planned: Planned | undefined): PlannedMessage | null {
  if (row.settledAt) return null;
  const next: PlannedMessage = {
    ...row,
    ...standing(rule, facts),
    ...(planned ? timesOf(row, planned) : gone(rule, facts)),
  };
  const { state, reason } = row;
  if (isRewritten(row, next)) Object.assign(next, { state: 'held', reason: 'rewritten' });
  else if (state === 'held' && next.state === 'scheduled' && +next.sendAt === +row.sendAt)
    Object.assign(next, { state, reason });
  return isSame(row, next) ? null : next;
}

/** Whether a person's own words would leave though they were written for other dates, another home, or before it was stopped. */
function isRewritten(row: PlannedMessage, next: PlannedMessage): boolean {
  const hasMoved = +row.dueAt !== +next.dueAt || row.listingId !== next.listingId || row.state === 'skipped';
  return row.body !== null && next.state === 'scheduled' && (hasMoved || row.reason === 'rewritten');
}

/** A person's own time stands until the booking moves. */
function timesOf(row: PlannedMessage, planned: Planned): Planned & Pick<PlannedMessage, 'movedTo'> {
  const stands = row.movedTo && +row.dueAt === +planned.dueAt;
  if (stands) return { ...movedTo(planned, row.movedTo!), movedTo: row.movedTo };
  return { ...planned, ...(isPutOff(row, planned) && { sendAt: row.sendAt, reason: row.reason }), movedTo: null };
}

/** By the sender, which came to it late and into quiet hours. */
function isPutOff(row: PlannedMessage, { state, dueAt, sendAt }: Planned): boolean {
  return row.reason === 'quiet' && state === 'scheduled' && +row.dueAt === +dueAt && row.sendAt > sendAt;
}

function gone(rule: Rule, facts: Facts) {
  return { state: 'skipped' as const, reason: goneReason(rule, facts) };
}

function isSame(a: PlannedMessage, b: PlannedMessage): boolean {
  return (Object.keys(a) as (keyof PlannedMessage)[]).every((name) => {
    const [one, other] = [a[name], b[name]];
    return one === other || (one instanceof Date && other instanceof Date && +one === +other);
  });
}
