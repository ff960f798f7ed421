import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { makeWorld, type World } from '@/db/fixtures';
import { automations, channelConnections, conversations, messages, plannedMessages, reservations } from '@/db/schema';
import type { Fact } from '@/db/seed/perform';
import type { Agent } from '@/lib/auth/actor';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import type { JobData } from '@/lib/jobs/enqueue';
import { parse } from '@/lib/parse';
import type { RuleInput } from './input';
import { saveRule, switchRule } from './mutations';
import { replanAll } from './replanning';
import { sendAutomated } from './sending';

const never = new AbortController().signal;

export const plainRule: RuleInput = {
  ...{ name: 'Rule', conditions: [], channel: null, quiet: null, late: 'skip' },
  ...{ holdsWhenUnhappy: false, holdsAfterPersonHours: null },
  trigger: { on: 'check-in', minutes: -60 },
  templates: [{ language: 'en', body: 'Hello {{guest.firstName}}' }],
};

/** Test support: an operator whose rules are at work, on a clock that the test holds. */
export class Desk {
  readonly dora: Agent;
  readonly sofia: Agent;

  constructor(
    readonly db: Db,
    readonly world: World,
  ) {
    this.dora = world.agents.dora!;
    this.sofia = world.agents.sofia!;
  }

  static async open(db: Db, now: Date, { provider = 'demo', config = null as string | null } = {}): Promise<Desk> {
    const world = await makeWorld(db, { now });
    await db.insert(channelConnections).values({ accountId: world.accountId, channel: 'airbnb', provider, config });
    return new Desk(db, world);
  }

  get accountId(): string {
    return this.world.accountId;
  }

  /** Tells facts of this instant, as a channel does while they happen. */
  async tell(now: Date, ...facts: Fact[]): Promise<void> {
    const entries = facts.map((fact) => {
      const { type, ...input } = parse(importLine, fact);
      return { type, input } as Entry;
    });
    const outcomes = await record(this.world.system, entries, { history: false, now });
    for (const outcome of outcomes) if (!outcome.ok) throw outcome.refusal;
  }

  /** A rule that is on since then, with its plans made. */
  async rule(now: Date, fields: Partial<RuleInput> = {}): Promise<string> {
    const { id } = await saveRule(this.dora, { ...plainRule, ...fields }, now);
    await switchRule(this.dora, { id, isOn: true }, now);
    await this.replan(now);
    return id;
  }

  /** The job, of all rules that are on where `of` does not name one, as if just enqueued where it does not say when. */
  replan(now: Date, of: Partial<JobData['replan']> = {}): Promise<void> {
    return replanAll(this.db, { accountId: this.accountId, at: now.toISOString(), ...of }, never, () => now);
  }

  send(now: Date, signal = never): Promise<void> {
    return sendAutomated(this.db, signal, () => now);
  }

  /** What is planned for a booking, by when it goes. */
  async plans(booking?: string) {
    const p = plannedMessages;
    const rows = await this.db
      .select({ planned: p, rule: automations.name, booking: reservations.externalId })
      .from(p)
      .innerJoin(automations, and(eq(automations.accountId, p.accountId), eq(automations.id, p.automationId)))
      .innerJoin(reservations, and(eq(reservations.accountId, p.accountId), eq(reservations.id, p.reservationId)))
      .where(eq(p.accountId, this.accountId))
      .orderBy(asc(p.sendAt), asc(p.id));
    return rows
      .filter((row) => booking === undefined || row.booking === booking)
      .map(({ planned, ...row }) => ({ ...planned, ...row }));
  }

  /** What rules have sent, in order. */
  async sent(booking?: string) {
    const rows = await this.db
      .select({ message: messages, booking: reservations.externalId })
      .from(messages)
      .innerJoin(conversations, eq(conversations.id, messages.conversationId))
      .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
      .where(and(eq(messages.accountId, this.accountId), eq(messages.author, 'automation')))
      .orderBy(asc(messages.id));
    return rows
      .filter((row) => booking === undefined || row.booking === booking)
      .map(({ message, ...row }) => ({ ...message, ...row }));
  }

  async conversation(booking: string) {
    const rows = await this.db
      .select({ conversation: conversations })
      .from(conversations)
      .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
      .where(and(eq(conversations.accountId, this.accountId), eq(reservations.externalId, booking)));
    return rows[0]!.conversation;
  }
}
