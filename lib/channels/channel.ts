import type { MessageInput } from '@/lib/intake/input';

/** How an account reaches guests on a channel: a row of `channel_connections`. */
export type Connection = { accountId: string; channel: string; provider: string; config: string | null };

/** What a provider is given to send. `id` is Bellhop's own and the same on every attempt. */
export type OutgoingMessage = {
  id: string;
  body: string;
  reservation: { externalId: string; code: string };
  guest: { externalId: string; name: string };
  attachments: OutgoingFile[];
};

/** A file that goes with a message; its bytes are read when they are wanted. */
export type OutgoingFile = { name: string; mediaType: string; bytes: number; read: () => Promise<Buffer> };

/** What `read` throws where the bytes are lost: the message surely reached nobody. */
export class FileLost extends Error {}

/**
 * What became of an attempt. `refused`: the guest got nothing, and another attempt is of use unless `permanent`.
 * `unknown`: the message may have reached the guest, so that only a person may decide to send it again.
 */
export type SendOutcome =
  | { result: 'accepted'; channelMessageId: string; delivered?: boolean }
  | { result: 'refused'; reason: string; permanent: boolean; retryAfterSeconds?: number }
  | { result: 'unknown'; reason: string };

export type Capabilities = {
  /** The channel takes `OutgoingMessage.id` as an idempotency key: the same message sent again reaches the guest once. */
  idempotent: boolean;
  /** Messages may carry files. */
  attachments: boolean;
  /** Nothing leaves this machine; the screen says so and lets a simulated guest answer. */
  simulated: boolean;
  /** How many messages it takes in a minute from what sends by itself. */
  perMinute?: number;
};

/** Speaks with a channel's own system. It keeps no state: what it knows is in the connection and the message. */
export type Provider = {
  id: string;
  label: string;
  capabilities: Capabilities;
  /** One attempt. Ends at once when `signal` aborts; what it throws counts as `unknown`. */
  send(connection: Connection, message: OutgoingMessage, signal: AbortSignal): Promise<SendOutcome>;
  /** The messages in what the channel has sent us: guests' messages, and echoes of agents' replies. */
  receive(connection: Connection, payload: unknown): MessageInput[];
};
