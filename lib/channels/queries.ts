import { and, asc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { channelConnections, conversations, guests, messages, reservations } from '@/db/schema';
import { readWhole } from '@/lib/attachments/files';
import { filesOfMessage } from '@/lib/attachments/queries';
import { type Connection, FileLost, type OutgoingFile, type OutgoingMessage, type Provider } from './channel';
import { providers } from './providers';

/** How the account reaches guests on that channel; nothing when it is not connected, or by a provider we do not have. */
export async function findConnection(
  db: Db,
  accountId: string,
  channel: string,
): Promise<{ connection: Connection; provider: Provider } | undefined> {
  const { channel: name, provider: by, config } = channelConnections;
  const [connection] = await db
    .select({ accountId: channelConnections.accountId, channel: name, provider: by, config })
    .from(channelConnections)
    .where(and(eq(channelConnections.accountId, accountId), eq(channelConnections.channel, channel)));
  const provider = connection && providers.get(connection.provider);
  return provider && { connection, provider };
}

/** Our messages of a conversation that still have to reach the guest, in the order in which they were written. */
export function onTheirWay(db: Db, accountId: string, conversationId: string) {
  return db
    .select({
      id: messages.id,
      channel: messages.channel,
      body: messages.body,
      delivery: messages.delivery,
      attempts: messages.attempts,
      attemptAt: messages.attemptAt,
    })
    .from(messages)
    .where(
      and(
        eq(messages.accountId, accountId),
        eq(messages.conversationId, conversationId),
        inArray(messages.delivery, ['queued', 'sending']),
      ),
    )
    .orderBy(asc(messages.id));
}

/** To whom a message goes: the conversation's reservation and who booked it, as the channel knows them, merged here or not. */
export async function addresseeOf(
  db: Db,
  accountId: string,
  conversationId: string,
): Promise<Pick<OutgoingMessage, 'reservation' | 'guest'>> {
  const [addressee] = await db
    .select({
      reservation: { externalId: reservations.externalId, code: reservations.code },
      guest: { externalId: guests.externalId, name: guests.name },
    })
    .from(conversations)
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, conversations.accountId), eq(reservations.id, conversations.reservationId)),
    )
    .innerJoin(guests, and(eq(guests.accountId, reservations.accountId), eq(guests.id, reservations.guestId)))
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
  return addressee!;
}

/** The files of a message, as a provider is given them. */
export async function outgoingFiles(db: Db, accountId: string, messageId: string): Promise<OutgoingFile[]> {
  const files = await filesOfMessage(db, accountId, messageId);
  return files.map(({ id, name, mediaType, bytes }) => ({
    ...{ name, mediaType, bytes },
    read: () =>
      readWhole({ accountId, id }).catch(() => {
        throw new FileLost(`the file ${name} is lost`);
      }),
  }));
}

/**
 * Conversations, of all accounts, with a message that should have gone on by now: an attempt that began before `dead`
 * and was never recorded, or one that has waited in the queue since before `late`.
 */
export function stuckConversations(db: Db, { dead, late }: { dead: Date; late: Date }) {
  return db
    .selectDistinct({ accountId: messages.accountId, conversationId: messages.conversationId })
    .from(messages)
    .where(
      and(
        inArray(messages.delivery, ['queued', 'sending']),
        or(
          and(eq(messages.delivery, 'sending'), lt(messages.attemptAt, dead)),
          and(
            eq(messages.delivery, 'queued'),
            lt(sql`coalesce(${messages.attemptAt}, ${messages.recordedAt})`, late.toISOString()),
          ),
        ),
      ),
    )
    .limit(1000);
}
