'use server';

import { z } from 'zod';
import { agentRead } from '@/lib/actions';
import { stayDates } from '@/lib/format/stay';
import { type InboxRow, listConversations, readConversations } from '@/lib/inbox/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';

const MOST = 8;

const wanted = z.union([
  z.strictObject({ query: z.string().trim().min(1).max(200) }),
  z.strictObject({ ids: z.array(z.uuid()).max(MOST) }),
]);

/** Guests and reservations for the palette: those of a name or code, or (opened lately) of these ids. */
export const findGuests = agentRead(wanted, async (agent, asked) => {
  const now = new Date();
  const t = await words();
  if ('ids' in asked) return (await readConversations(agent, asked.ids, now)).map((row) => shown(row, now, t));
  const filters = { q: asked.query, listing: [], status: [] };
  const list = { inbox: 'support', tab: 'all', filters, limit: MOST, now, settings: agent.account } as const;
  return (await listConversations(agent, list)).rows.map((row) => shown(row, now, t));
});

export type FoundGuest = ReturnType<typeof shown>;

function shown({ id, guest, reservation, listing }: InboxRow, now: Date, t: Words) {
  const { code, channel, status } = reservation;
  const dates = stayDates({ ...reservation, timezone: listing.timezone }, now, t);
  return { id, name: guest.name, code, channel, status, listing: listing.name, dates };
}
