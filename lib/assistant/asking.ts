import type { Db } from '@/db/client';
import type { accounts, messages } from '@/db/schema';
import { enqueue } from '@/lib/jobs/enqueue';
import { settingsOf } from './settings';

type Account = Pick<typeof accounts.$inferSelect, 'id' | 'assistant'>;
type Message = Pick<typeof messages.$inferSelect, 'id' | 'conversationId' | 'author' | 'sentAt'>;

/** An older message is history: nothing is set off by it (api.md, Writing). */
const NEWS = 10 * 60_000;

/** Asks the assistant to look at what guests have just written, once they have had time to finish; in the transaction that keeps it. */
export async function askAssistant(tx: Db, account: Account, written: readonly Message[], now: Date): Promise<void> {
  const fresh = written.filter(({ author, sentAt }) => author === 'guest' && now.getTime() - sentAt.getTime() < NEWS);
  const startAfter = new Date(now.getTime() + settingsOf(account).debounceSeconds * 1000);
  for (const { id: messageId, conversationId } of fresh)
    await enqueue(tx, 'assist', { accountId: account.id, conversationId, messageId }, { startAfter });
}
