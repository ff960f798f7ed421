import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { accounts, channelConnections, conversations, members, messages, turns, users } from '@/db/schema';
import { type Agent, mint, systemActor } from '@/lib/auth/actor';
import { reservationInput } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';

export const ASKED = new Date('2026-03-01T09:00:00Z');
export const later = (minutes: number) => new Date(ASKED.getTime() + minutes * 60_000);

/** Test support: an account with an agent and a conversation whose guest asked something at `ASKED`. */
export async function stage(
  db: Db,
  options: { provider?: string; config?: string; channel?: string; language?: string } = {},
) {
  const { channel = 'airbnb', provider, config = null, language = 'en' } = options;
  const accountId = uuidv7();
  const slug = `stage-${accountId}`;
  await db
    .insert(accounts)
    .values({ id: accountId, slug, name: 'Stage', timezone: 'Europe/Lisbon', baseCurrency: 'EUR' });
  const agent = await maria(db, accountId);
  if (provider) await db.insert(channelConnections).values({ accountId, channel, provider, config });
  const reservation = `stay-${accountId}`;
  await record(systemActor(accountId), opening(reservation, channel, language), { history: false, now: ASKED });
  const [conversation] = await db.select().from(conversations).where(eq(conversations.accountId, accountId));
  return new Stage(db, agent, conversation!.id, reservation);
}

export class Stage {
  readonly accountId: string;
  constructor(
    readonly db: Db,
    readonly agent: Agent,
    readonly conversationId: string,
    readonly reservation: string,
  ) {
    this.accountId = agent.accountId;
  }

  get thread() {
    return { accountId: this.accountId, conversationId: this.conversationId };
  }

  /** Our own messages, oldest first. */
  async ours() {
    const all = await this.db
      .select()
      .from(messages)
      .where(eq(messages.accountId, this.accountId))
      .orderBy(messages.id);
    return all.filter(({ author }) => author === 'agent');
  }

  async conversation() {
    return (await this.db.select().from(conversations).where(eq(conversations.id, this.conversationId)))[0]!;
  }

  async turns() {
    return this.db.select().from(turns).where(eq(turns.accountId, this.accountId)).orderBy(turns.ordinal);
  }

  /** Lets the channel tell of a message, as an API key would. */
  async arrives(message: { externalId: string; from: 'guest' | 'agent'; body: string; sentAt: Date }) {
    const input = { ...message, reservation: this.reservation, holding: false };
    return record(systemActor(this.accountId), [{ type: 'message', input }], { history: false, now: message.sentAt });
  }
}

async function maria(db: Db, accountId: string): Promise<Agent> {
  const [userId, memberId, email] = [uuidv7(), uuidv7(), `maria-${accountId}@bellhop.example`];
  await db.insert(users).values({ id: userId, email, name: 'Maria' });
  const member = { accountId, id: memberId, userId, email, name: 'Maria', role: 'agent' as const };
  await db.insert(members).values({ ...member, teams: ['sales'] });
  return mint<Agent>({ kind: 'member', memberId, sessionId: uuidv7(), teams: ['sales'], ...member });
}

function opening(reservation: string, channel: string, language: string): Entry[] {
  const listing = { externalId: 'villa', name: 'Villa Azul', timezone: 'Europe/Lisbon', unitCount: 1 };
  const stay = reservationInput.parse({
    externalId: reservation,
    code: 'HM1',
    listing: 'villa',
    guest: { externalId: 'ana', name: 'Ana', language },
    channel,
    status: 'inquiry',
    checkIn: '2026-05-01',
    checkOut: '2026-05-05',
    collectedBy: 'host',
    occurredAt: '2026-03-01T08:00:00Z',
  });
  const question = { externalId: `${reservation}-q`, reservation, from: 'guest' as const, body: 'Is it free?' };
  return [
    { type: 'listing', input: { ...listing, checkInTime: '15:00', checkOutTime: '11:00' } },
    { type: 'reservation', input: stay },
    { type: 'message', input: { ...question, sentAt: ASKED, holding: false } },
  ];
}
