import type { contactKinds } from '@/db/schema';
import { dateIn } from '@/lib/format/time';
import { LOST, type Status, stageOf } from '@/lib/reservations/history';
import type { MessageFact } from './fold';
import type { Turn } from './turns';

/** The first message of a kind that reached the guest on `day` of the account's clock, and when. */
export type Contact = { kind: (typeof contactKinds)[number]; day: string; at: Date };

/** Since when a reservation was what, in order of time. */
export type Statuses = { occurredAt: Date; status: Status }[];

const SILENCE = 48 * 3_600_000;
const OURS: ReadonlySet<MessageFact['author']> = new Set(['agent', 'assistant', 'automation']);

/** What reached the guest of one thread on which day: the rows behind Guest Chats and Remarketing Tries (product.md §3). */
export class Contacts {
  private readonly first = new Map<string, Contact>();

  constructor(
    private readonly timezone: string,
    private readonly statuses: Statuses,
  ) {}

  get all(): Contact[] {
    return [...this.first.values()];
  }

  /** `lastTurn` as it stood before this message. */
  reached(author: MessageFact['author'], at: Date, lastTurn: Turn | undefined): void {
    if (!OURS.has(author)) return;
    const day = dateIn(at, this.timezone);
    if (author === 'agent') this.add({ kind: 'member', day, at });
    if (author === 'assistant') this.add({ kind: 'assistant', day, at });
    if (this.hadFailed(at, lastTurn)) this.add({ kind: 'try', day, at });
  }

  private add(contact: Contact): void {
    const key = `${contact.kind} ${contact.day}`;
    const known = this.first.get(key);
    if (!known || contact.at < known.at) this.first.set(key, contact);
  }

  /** An inquiry that was lost, or silent for 48 hours since its last turn ended, when the message was sent. */
  private hadFailed(at: Date, lastTurn: Turn | undefined): boolean {
    const status = this.statuses.findLast(({ occurredAt }) => occurredAt <= at)?.status;
    if (!status || stageOf(status) !== 'inquiry') return false;
    return LOST.has(status) || (lastTurn?.endedAt ? at.getTime() - lastTurn.endedAt.getTime() >= SILENCE : false);
  }
}
