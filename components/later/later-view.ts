import { localOf } from '@/lib/conversations/moments';
import { formatExact, formatMoment } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import type { LaterReply } from '@/lib/later/queries';

export type LaterView = ReturnType<typeof viewLater>;

/** A scheduled reply in its last words; `zone` is the viewer's, told on hover. */
export function viewLater(reply: LaterReply, { now, zone, t }: { now: Date; zone: string; t: Words }) {
  const { id, conversationId, body, version, cancelOnAnswer, sendAt, isOwn, by, guest, listing, files } = reply;
  const there = guest.timezone ?? listing.timezone;
  const place = there.split('/').at(-1)!.replaceAll('_', ' ');
  return {
    ...{ id, conversationId, body, version, cancelOnAnswer, place, files },
    guest: guest.name,
    listing: listing.name,
    by: isOwn ? null : by.name,
    when: `${formatMoment(sendAt, now, there, t)} ${place}`,
    title: formatExact(sendAt, zone, t),
    at: sendAt.toISOString(),
    zone: there,
    local: localOf(sendAt, there),
  };
}
