import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { accounts, conversations, listings, members, reservations, turns } from '@/db/schema';
import { type SystemActor, systemActor } from '@/lib/auth/actor';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import type { Line } from './oracle/lines';
import { conflictsOf } from './oracle/overbooking';
import { type Reading, readAll } from './oracle/readings';
import { tabsAt } from './oracle/tabs';
import { countTabs, listConversations } from './queries';

export type Member = {
  email: string;
  name: string;
  role: 'agent' | 'manager' | 'admin';
  teams: ('sales' | 'support')[];
};
export type TestAccount = { id: string; actor: SystemActor; memberIds: Map<string, string> };

export const inboxes = ['sales', 'support'] as const;
const settings = { baseCurrency: 'EUR', slaSeconds: 360, recentlyConfirmedDays: 7, assignOnReply: true };

/** An account in Lisbon, in euro, with the default settings and these members. */
export async function makeAccount(db: Db, people: Member[]): Promise<TestAccount> {
  const id = uuidv7();
  await db.insert(accounts).values({ id, slug: id, name: 'Oracle', timezone: 'Europe/Lisbon', ...settings });
  const rows = people.map((person) => ({ accountId: id, id: uuidv7(), ...person }));
  await db.insert(members).values(rows);
  return { id, actor: systemActor(id), memberIds: new Map(rows.map((row) => [row.email, row.id])) };
}

/** Records lines as an import does, in batches; the answers in the order of the lines. */
export async function importLines(account: TestAccount, lines: Line[], now: Date, batch = 500) {
  const outcomes: Awaited<ReturnType<typeof record>> = [];
  for (let i = 0; i < lines.length; i += batch) {
    const entries = lines.slice(i, i + batch).map(toEntry);
    outcomes.push(...(await record(account.actor, entries, { history: true, now })));
  }
  return outcomes;
}

function toEntry(line: Line): Entry {
  const { type, ...input } = importLine.parse(line);
  return { type, input } as Entry;
}

/** The oracle's reading of lines that were imported at `now`. */
export function readLines(lines: Line[], now: Date): Reading[] {
  return readAll(lines, { ...settings, recordedAt: now.getTime() });
}

type Look = { now: Date; viewer?: string | null };

/** Every tab of both inboxes as the product lists it, paged through. */
export async function listedTabs(account: TestAccount, ids: Record<string, string[]>, look: Look, limit?: number) {
  const found: Record<string, string[]> = {};
  for (const inbox of inboxes) {
    for (const tab of ids[inbox]!) {
      if (tab === 'my-tickets' && !look.viewer) continue;
      found[`${inbox}/${tab}`] = await listed(account, {
        inbox,
        tab,
        ...look,
        limit: limit ?? (tab === 'all' ? 191 : 23),
      });
    }
  }
  return found;
}

type Listing = Look & { inbox: (typeof inboxes)[number]; tab: string; limit?: number; filters?: object };

/** The reservations of one list, all its pages, in order. */
export async function listed(account: TestAccount, list: Listing): Promise<string[]> {
  const { viewer, limit = 40, filters = {}, ...rest } = list;
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listConversations(account.actor, {
      ...rest,
      filters: { listing: [], status: [], ...filters },
      limit,
      cursor,
      viewerId: viewerId(account, viewer),
    });
    found.push(...page.rows.map((row) => row.reservation.externalId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** Every tab of both inboxes as the definition has it. */
export function definedTabs(readings: Reading[], { now, viewer = null }: Look) {
  const tabs = tabsAt(readings, { now: now.getTime(), viewer, recentlyConfirmedDays: settings.recentlyConfirmedDays });
  const ids = Object.fromEntries(inboxes.map((inbox) => [inbox, Object.keys(tabs[inbox])]));
  const lists: Record<string, string[]> = {};
  for (const inbox of inboxes) {
    for (const [tab, rows] of Object.entries(tabs[inbox])) {
      if (tab !== 'my-tickets' || viewer) lists[`${inbox}/${tab}`] = rows.map((row) => row.externalId);
    }
  }
  return { ids, lists, tabs };
}

export async function countedTabs(account: TestAccount, look: Look): Promise<Record<string, number | null>> {
  const found: Record<string, number | null> = {};
  for (const inbox of inboxes) {
    const counts = await countTabs(account.actor, { inbox, now: look.now, viewerId: viewerId(account, look.viewer) });
    for (const [tab, { count }] of Object.entries(counts)) found[`${inbox}/${tab}`] = count;
  }
  return found;
}

function viewerId(account: TestAccount, viewer: string | null | undefined): string | undefined {
  return viewer ? account.memberIds.get(viewer) : undefined;
}

/** What is stored of every conversation and its turns, by the externalId of its reservation. */
export async function storedState(db: Db, account: TestAccount) {
  const [assignee, seller, answerer] = [
    alias(members, 'assignee'),
    alias(members, 'seller'),
    alias(members, 'answerer'),
  ];
  const rows = await db
    .select({
      c: conversations,
      externalId: reservations.externalId,
      listing: listings.externalId,
      assignee: assignee.email,
      seller: seller.email,
    })
    .from(conversations)
    .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
    .innerJoin(listings, eq(listings.id, conversations.listingId))
    .leftJoin(assignee, eq(assignee.id, conversations.assigneeId))
    .leftJoin(seller, eq(seller.id, conversations.sellerId))
    .where(eq(conversations.accountId, account.id));
  const allTurns = await db
    .select({ turn: turns, by: answerer.email })
    .from(turns)
    .leftJoin(answerer, eq(answerer.id, turns.memberId))
    .where(eq(turns.accountId, account.id));
  const turnsOf = Map.groupBy(allTurns, ({ turn }) => turn.conversationId);
  return new Map(
    rows.map(({ c, externalId, ...rest }) => [
      externalId,
      {
        ...rest,
        ...keys(c, 'reservationStatus', 'stage', 'checkIn', 'checkOut', 'channel', 'awaitingPayment', 'totalBaseMinor'),
        ...keys(
          c,
          'status',
          'keepAnyway',
          'funLevel',
          'hasContact',
          'lastMessageFrom',
          'overbookedNights',
          'overbookedFrom',
        ),
        ...instants(c, 'stayStartsAt', 'stayEndsAt', 'firstKnownAt', 'wonAt', 'refundSince', 'overbookedUntil'),
        ...instants(c, 'followUpAt', 'waitingSince', 'escalatedAt', 'openedAt', 'lastMessageAt', 'sortedAt'),
        turns: (turnsOf.get(c.id) ?? [])
          .sort((a, b) => a.turn.ordinal - b.turn.ordinal)
          .map(({ turn, by }) => ({
            by,
            ...keys(turn, 'stage', 'endedBy', 'seconds', 'exclusion', 'peopleSeconds'),
            ...instants(turn, 'startedAt', 'dueAt', 'endedAt', 'handedOverAt', 'peopleDueAt'),
          })),
      },
    ]),
  );
}

/** The same, as the oracle has it. */
export function definedState(readings: Reading[]): Awaited<ReturnType<typeof storedState>> {
  const conflicts = conflictsOf(readings);
  return new Map(
    readings.map((r) => {
      const conflict = conflicts.get(r);
      const won = r.reservation.status === 'confirmed' && r.soldFromInquiry;
      return [
        r.externalId,
        {
          ...keys(r.reservation, 'listing', 'checkIn', 'checkOut', 'channel'),
          ...keys(
            r,
            'assignee',
            'seller',
            'stage',
            'awaitingPayment',
            'status',
            'keepAnyway',
            'funLevel',
            'hasContact',
          ),
          reservationStatus: r.reservation.status,
          totalBaseMinor: r.totalBase,
          lastMessageFrom: r.lastMessage?.from ?? null,
          overbookedNights: conflict ? ranges(conflict.nights) : null,
          overbookedFrom: conflict ? conflict.group.map((s) => s.reservation.checkIn).sort()[0]! : null,
          stayStartsAt: iso(r.startsAt),
          stayEndsAt: iso(r.endsAt),
          firstKnownAt: iso(r.firstKnownAt),
          wonAt: won ? iso(r.soldAt) : null,
          refundSince: iso(r.refundSince),
          overbookedUntil: conflict ? iso(Math.max(...[r, ...conflict.with].map((s) => s.endsAt))) : null,
          followUpAt: iso(r.followUpAt),
          waitingSince: iso(r.waitingSince),
          escalatedAt: iso(r.escalatedAt),
          openedAt: iso(r.openedAt),
          lastMessageAt: iso(r.lastMessage?.sentAt ?? null),
          sortedAt: iso(r.sortedAt),
          turns: r.turns.map((turn) => ({
            ...keys(turn, 'by', 'endedBy', 'seconds', 'exclusion'),
            stage: r.stage,
            peopleSeconds: turn.end === null ? null : (turn.end - (turn.handedOver ?? turn.start)) / 1000,
            startedAt: iso(turn.start),
            dueAt: iso(turn.due),
            endedAt: iso(turn.end),
            handedOverAt: iso(turn.handedOver),
            peopleDueAt: iso((turn.handedOver ?? turn.start) + settings.slaSeconds * 1000),
          })),
        },
      ];
    }),
  );
}

/** [first, last] pairs of nights without a gap, both included. */
function ranges(nights: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (const night of nights) {
    const last = found.at(-1);
    if (last && Date.parse(night) - Date.parse(last[1]) === 86_400_000) last[1] = night;
    else found.push([night, night]);
  }
  return found;
}

function keys<T extends object, K extends keyof T>(from: T, ...names: K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

function instants<K extends string>(from: { [key in K]: Date | null }, ...names: K[]): Record<K, string | null> {
  return Object.fromEntries(names.map((name) => [name, from[name]?.toISOString() ?? null])) as Record<K, string | null>;
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
