import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { contacts, conversations, events, guests } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { addresseeOf } from '@/lib/channels/queries';
import { findDifferences } from '@/lib/consistency/queries';
import { listConversations } from '@/lib/inbox/queries';
import { readKpi } from '@/lib/kpis/queries';
import { mergeGuests, unmergeGuest } from './mutations';

let db: Db;
let dora: SessionAgent;
let maria: SessionAgent;
let erik: SessionAgent;
const now = new Date('2026-11-20T12:00:00Z');

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, maria, erik } = await twoAccounts(db));
  await tell(dora, [casaAzul]);
  await tell(erik, [casaAzul]);
});

const bookedBy = (guest: string, name: string, rest: object = {}) => ({
  ...stay(`r of ${guest}`, { guest: { externalId: guest, name } }),
  ...rest,
});

async function idOf(externalId: string, agent = dora): Promise<string> {
  const mine = and(eq(guests.accountId, agent.accountId), eq(guests.externalId, externalId));
  return (await db.select({ id: guests.id }).from(guests).where(mine))[0]!.id;
}

/** Two or more new guests, each with a stay. */
async function arrive(...names: string[]): Promise<string[]> {
  const stamp = crypto.randomUUID();
  await tell(
    dora,
    names.map((name, place) => bookedBy(`${stamp} ${place}`, name)),
  );
  return Promise.all(names.map((_, place) => idOf(`${stamp} ${place}`)));
}

async function threadOf(id: string) {
  const { guestId, nameFolded } = conversations;
  const [own] = await db.select({ externalId: guests.externalId }).from(guests).where(eq(guests.id, id));
  const { rows } = await listConversations(dora, {
    ...{ inbox: 'support', tab: 'all', now, limit: 1 },
    filters: { q: `R of ${own!.externalId}`, listing: [], status: [] },
  });
  const [found] = await db
    .select({ id: conversations.id, guestId, nameFolded })
    .from(conversations)
    .where(eq(conversations.id, rows[0]!.id));
  return { ...found!, shown: rows[0]!.guest.name };
}

async function differences(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const difference of findDifferences(dora)) found.push(difference);
  return found;
}

describe('a merge', () => {
  it('shows everything of both under the one that is kept, and undoing gives it back', async () => {
    const [keep, other] = await arrive('Ana Silva', 'A. Silva');
    const before = await threadOf(other!);
    await mergeGuests(dora, { keepId: keep!, mergeId: other! });
    expect(await threadOf(other!)).toMatchObject({ guestId: keep, nameFolded: ' ana silva', shown: 'Ana Silva' });
    expect(await differences()).toEqual([]);
    await unmergeGuest(maria, { guestId: other! });
    expect(await threadOf(other!)).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it('leaves one event with who, whom and how many conversations', async () => {
    const [keep, other] = await arrive('Bo Ek', 'Bo Eck');
    await mergeGuests(maria, { keepId: keep!, mergeId: other! }, now);
    const [event] = await db
      .select()
      .from(events)
      .where(and(eq(events.kind, 'guest.merged'), eq(events.occurredAt, now)));
    expect(event).toMatchObject({ memberId: maria.memberId, conversationId: null });
    expect(event!.data).toEqual({ guestId: other, name: 'Bo Eck', intoId: keep, into: 'Bo Ek', conversations: 1 });
  });

  it('takes later bookings of the merged guest, and a new name of the kept one, to all its conversations', async () => {
    await tell(dora, [bookedBy('later 1', 'Chen Li'), bookedBy('later 2', 'Chen Lee')]);
    const [keepId, mergeId] = [await idOf('later 1'), await idOf('later 2')];
    await mergeGuests(dora, { keepId, mergeId });
    const guest = { externalId: 'later 2', name: 'Chen X. Lee' };
    await tell(dora, [
      stay('r of later 3', { guest, occurredAt: '2026-11-02T10:00:00Z' }),
      bookedBy('later 1', 'Chen Li-Berg', { occurredAt: '2026-11-03T10:00:00Z' }),
    ]);
    const { rows } = await listConversations(dora, {
      ...{ inbox: 'support', tab: 'all', now },
      filters: { q: 'Chen', listing: [], status: [] },
    });
    expect(rows.map((row) => row.guest.name)).toEqual(['Chen Li-Berg', 'Chen Li-Berg', 'Chen Li-Berg']);
    expect(await differences()).toEqual([]);
  });

  it('counts the person once in the figures, and still writes to whoever booked', async () => {
    const chats = async () => (await readKpi(dora, 'guest-chats', { now })).value;
    await tell(dora, [bookedBy('chat 1', 'Di'), bookedBy('chat 2', 'Di')]);
    const before = (await chats()) ?? 0;
    for (const guest of ['chat 1', 'chat 2'])
      await tell(dora, [
        {
          ...{ type: 'message', externalId: `to ${guest}`, reservation: `r of ${guest}`, from: 'agent' },
          ...{ by: 'maria@x.example', body: 'Hello', sentAt: '2026-11-20T11:00:00Z' },
        },
      ]);
    expect(await chats()).toBe(before + 2);
    const [keepId, mergeId] = [await idOf('chat 1'), await idOf('chat 2')];
    const thread = await threadOf(mergeId);
    await mergeGuests(dora, { keepId, mergeId });
    expect(await chats()).toBe(before + 1);
    const reached = await db.select().from(contacts).where(eq(contacts.conversationId, thread.id));
    expect(reached.map(({ guestId }) => guestId)).toEqual([keepId]);
    expect((await addresseeOf(db, dora.accountId, thread.id)).guest.externalId).toBe('chat 2');
  });

  it('is undone with all that it brought, and with nothing else', async () => {
    const [root, middle, leaf, own] = await arrive('Root', 'Middle', 'Leaf', 'Own');
    await mergeGuests(dora, { keepId: middle!, mergeId: leaf! });
    await mergeGuests(dora, { keepId: root!, mergeId: middle! });
    await mergeGuests(dora, { keepId: root!, mergeId: own! });
    expect((await threadOf(leaf!)).guestId).toBe(root);
    await unmergeGuest(dora, { guestId: middle! });
    const now = await Promise.all([middle!, leaf!, own!].map(async (id) => (await threadOf(id)).guestId));
    expect(now).toEqual([middle, middle, root]);
  });
});

describe('is refused', () => {
  it.each([
    ['into itself', 422, /itself/, (a: string) => ({ keepId: a, mergeId: a })],
    ['of one that is merged already', 409, /^Two is merged/, (a: string, b: string) => ({ keepId: a, mergeId: b })],
    ['into one that is merged', 409, /^Two is merged/, (a: string, b: string) => ({ keepId: b, mergeId: a })],
  ])('a merge %s', async (_, status, detail, input) => {
    const [one, two, three] = await arrive('One', 'Two', 'Three');
    await mergeGuests(dora, { keepId: three!, mergeId: two! });
    await expect(mergeGuests(dora, input(one!, two!))).rejects.toMatchObject({
      status,
      detail: expect.stringMatching(detail),
    });
  });

  it('every guest of another account, as if there were none', async () => {
    await tell(erik, [bookedBy('elsewhere', 'Erik’s guest')]);
    const [mine] = await arrive('Mine');
    const foreign = await idOf('elsewhere', erik);
    for (const input of [
      { keepId: mine!, mergeId: foreign },
      { keepId: foreign, mergeId: mine! },
    ])
      await expect(mergeGuests(dora, input)).rejects.toMatchObject({ status: 404 });
    await expect(unmergeGuest(dora, { guestId: foreign })).rejects.toMatchObject({ status: 404 });
  });

  it('taking out a guest who stands alone', async () => {
    const [alone] = await arrive('Alone');
    await expect(unmergeGuest(dora, { guestId: alone! })).rejects.toMatchObject({ status: 409 });
  });
});

it('of two merges at once that exclude each other, one is made', async () => {
  const [a, b, c] = await arrive('A', 'B', 'C');
  const tried = await Promise.allSettled([
    mergeGuests(dora, { keepId: a!, mergeId: b! }),
    mergeGuests(maria, { keepId: b!, mergeId: a! }),
    mergeGuests(dora, { keepId: c!, mergeId: b! }),
  ]);
  const refused = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason.status] : []));
  const stored = await db
    .select({ id: guests.id, into: guests.mergedInto })
    .from(guests)
    .where(eq(guests.accountId, dora.accountId));
  const roots = new Set(stored.filter(({ into }) => into === null).map(({ id }) => id));
  expect(refused).toEqual(refused.map(() => 409));
  expect(refused.length).toBeGreaterThan(0);
  expect(stored.every(({ into }) => into === null || roots.has(into))).toBe(true);
  expect(await differences()).toEqual([]);
});

/** A person's profiles as a forest: a merge hangs a tree under another, undoing cuts the branch off. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('merge' as const), a: fc.nat(5), b: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('unmerge' as const), a: fc.nat(5), b: fc.nat(0) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('book' as const), a: fc.nat(5), b: fc.nat(99) }) },
);

it('whatever is merged, taken out and booked, each thread is its root’s, and folding again finds no difference', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      run += 1;
      const people = await arrive(...Array.from({ length: 6 }, (_, place) => `Person ${run} ${place}`));
      const parents = new Map<string, string>();
      const rootOf = (id: string): string => (parents.has(id) ? rootOf(parents.get(id)!) : id);
      for (const { act, a, b } of steps) {
        const [one, two] = [people[a]!, people[b % 6]!];
        if (act === 'merge') {
          const isFine = one !== two && !parents.has(one) && !parents.has(two);
          expect(await outcome(mergeGuests(dora, { keepId: one, mergeId: two }))).toBe(isFine);
          if (isFine) parents.set(two, one);
        } else if (act === 'unmerge') {
          expect(await outcome(unmergeGuest(dora, { guestId: one }))).toBe(parents.delete(one));
        } else {
          const [own] = await db.select().from(guests).where(eq(guests.id, one));
          const guest = { externalId: own!.externalId, name: `${own!.name} again ${b}` };
          await tell(dora, [
            stay(`r of ${own!.externalId}`, { guest, occurredAt: `2026-11-02T10:00:${10 + (b % 49)}Z` }),
          ]);
        }
      }
      const named = new Map((await db.select().from(guests)).map(({ id, nameFolded }) => [id, nameFolded]));
      for (const id of people)
        expect(await threadOf(id)).toMatchObject({ guestId: rootOf(id), nameFolded: named.get(rootOf(id)) });
    }),
    { numRuns: 12 },
  );
  expect(await differences()).toEqual([]);
}, 120_000);

function outcome(done: Promise<void>): Promise<boolean> {
  return done.then(
    () => true,
    (refusal: { status: number }) => {
      expect([409, 422]).toContain(refusal.status);
      return false;
    },
  );
}
