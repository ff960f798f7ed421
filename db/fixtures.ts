import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Agent, mint, type SystemActor, systemActor } from '@/lib/auth/actor';
import { importLine } from '@/lib/intake/input';
import { type Entry, type Outcome, record } from '@/lib/intake/mutations';
import { parse } from '@/lib/parse';
import type { Db } from './client';
import { accounts, members, users } from './schema';
import { people } from './seed/people';
import type { Fact } from './seed/perform';

/** Named things for tests: an operator in Lisbon who counts in euro, its people, listings in odd zones, and a few facts. */
export type World = {
  accountId: string;
  system: SystemActor;
  /** Everybody of the demo by short name: `world.agents.maria`. */
  agents: Record<keyof typeof people, Agent>;
  /** Writes facts as a channel or script would; a refused one is thrown. */
  tell: (...facts: Fact[]) => Promise<Outcome[]>;
};

/** Makes an account of its own with members and the listings below; `now` is when what it is told counts as recorded. */
export async function makeWorld(db: Db, { now }: { now: Date }): Promise<World> {
  const accountId = uuidv7();
  const account = { id: accountId, slug: `world-${accountId}`, name: 'Casa & Co' };
  await db.insert(accounts).values({ ...account, timezone: 'Europe/Lisbon', baseCurrency: 'EUR' });
  const agents = Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(async ([short, person]) => [short, await hire(db, accountId, person)]),
    ),
  ) as World['agents'];
  const system = systemActor(accountId);
  const tell = async (...facts: Fact[]) => {
    const outcomes = await record(system, facts.map(entryOf), { history: false, now });
    for (const outcome of outcomes) if (!outcome.ok) throw outcome.refusal;
    return outcomes;
  };
  await tell(casaAzul, quinta, gardenRoom, dunes, patanHouse, apiaLodge, pagoCabin, refund, cleaning);
  return { accountId, system, agents, tell };
}

const listing = (
  externalId: string,
  name: string,
  timezone: string,
  more: { unitCount?: number; parentExternalId?: string } = {},
): Fact => ({
  type: 'listing',
  externalId,
  name,
  timezone,
  checkInTime: '15:00',
  checkOutTime: '11:00',
  ...more,
});

export const casaAzul = listing('casa-azul', 'Casa Azul', 'Europe/Lisbon');
export const quinta = listing('quinta', 'Quinta das Andorinhas', 'Europe/Lisbon');
export const gardenRoom = listing('garden-room', 'Garden Room', 'Europe/Lisbon', { parentExternalId: 'quinta' });
export const dunes = listing('dunes', 'Dune Studios', 'Europe/Lisbon', { unitCount: 3 });
export const patanHouse = listing('patan', 'Patan Courtyard House', 'Asia/Kathmandu');
export const apiaLodge = listing('apia', 'Apia Lodge', 'Pacific/Apia');
export const pagoCabin = listing('pago', 'Pago Pago Cabin', 'Pacific/Pago_Pago');
export const refund: Fact = { type: 'catalog-item', externalId: 'refund', name: 'Partial refund', kind: 'refund' };
export const cleaning: Fact = {
  type: 'catalog-item',
  externalId: 'cleaning',
  name: 'Extra cleaning',
  kind: 'cleaning',
};

type Reservation = Extract<Fact, { type: 'reservation' }>;
type Message = Extract<Fact, { type: 'message' }>;

/** A confirmed stay at Casa Azul, 500 € and paid, that was never an inquiry; `occurredAt` says since when. */
export function stay(externalId: string, occurredAt: string, changes: Partial<Reservation> = {}): Reservation {
  return {
    type: 'reservation',
    externalId,
    code: `HM${externalId.toUpperCase()}`,
    listing: 'casa-azul',
    guest: { externalId: `guest-${externalId}`, name: 'Ana Silva', language: 'pt' },
    channel: 'airbnb',
    status: 'confirmed',
    checkIn: '2026-05-01',
    checkOut: '2026-05-05',
    total: { amount: '500.00', currency: 'EUR' },
    paid: { amount: '500.00', currency: 'EUR' },
    collectedBy: 'channel',
    occurredAt,
    ...changes,
  };
}

/** An inquiry for the same dates that names a price and has paid nothing. */
export function inquiry(externalId: string, occurredAt: string, changes: Partial<Reservation> = {}): Reservation {
  return stay(externalId, occurredAt, { status: 'inquiry', paid: undefined, ...changes });
}

/** An inquiry that came half an hour before midnight of the account's day, with the guest's question. */
export function lateInquiry(day = '2026-03-01'): Fact[] {
  const at = `${day}T23:30:00Z`;
  return [inquiry('late', at), says('late', 'guest', at)];
}

/** A message on a reservation; an agent's is Sofia's. */
export function says(
  reservation: string,
  from: Message['from'],
  sentAt: string,
  changes: Partial<Message> = {},
): Message {
  const by = from === 'agent' ? people.sofia!.email : undefined;
  return {
    type: 'message',
    externalId: `${reservation}-${from}-${sentAt}`,
    reservation,
    from,
    by,
    body: 'Is it free?',
    sentAt,
    ...changes,
  };
}

async function hire(db: Db, accountId: string, { name, email, role, teams }: (typeof people)[string]): Promise<Agent> {
  await db.insert(users).values({ id: uuidv7(), email, name }).onConflictDoNothing();
  const [user] = await db.select({ userId: users.id }).from(users).where(eq(users.email, email));
  const member = { accountId, id: uuidv7(), userId: user!.userId, email, name, role, teams };
  await db.insert(members).values(member);
  return mint<Agent>({ kind: 'member', memberId: member.id, sessionId: uuidv7(), ...member });
}

function entryOf(fact: Fact): Entry {
  const { type, ...input } = parse(importLine, fact);
  return { type, input } as Entry;
}
