import { type SQL, sql } from 'drizzle-orm';
import type { NoticeKind } from './levels';

type Reaction = { kind: NoticeKind; to: SQL };

const level = sql`coalesce(m.notify -> 'inboxes' ->> case c.stage when 'inquiry' then 'sales' else 'support' end, 'mine')`;
const isMine = sql`c.assignee_id is not distinct from m.id`;
const isOfTeam = sql`case c.stage when 'inquiry' then 'sales' else 'support' end = any(m.teams)`;

/** So long after it was sent a guest's message is still news. */
const NEWS = sql`interval '10 minutes'`;

/**
 * Which events people are told of, and whom: `e` is the event, `c` its conversation, `x` the message that it speaks of, `m` a
 * member at work who did not cause it.
 */
export const reactions: Record<string, Reaction> = {
  'message.recorded': {
    kind: 'message',
    to: sql`x.author = 'guest' and x.sent_at > x.recorded_at - ${NEWS} and (${level} = 'all' or ${level} = 'mine' and ${isMine})`,
  },
  'conversation.escalated': {
    kind: 'escalation',
    to: sql`${level} <> 'none' and (${isMine} or ${isOfTeam} and (c.assignee_id is null or ${level} = 'all'))`,
  },
  'conversation.assigned': { kind: 'assignment', to: sql`e.data ->> 'assigneeId' = m.id::text` },
  'note.added': { kind: 'mention', to: sql`e.data -> 'mentions' ? m.id::text` },
  // Only one that was to leave by itself: whoever sends is told on the spot.
  'message.written': {
    kind: 'failure',
    to: sql`x.member_id = m.id and x.delivery = 'not_sent' and e.member_id is null`,
  },
  'message.not_sent': { kind: 'failure', to: sql`x.member_id = m.id` },
  'message.failed': { kind: 'failure', to: sql`x.member_id = m.id` },
  'message.uncertain': { kind: 'failure', to: sql`x.member_id = m.id` },
  'reply.unscheduled': {
    kind: 'failure',
    to: sql`e.data -> 'isLate' = 'true' and exists (select 1 from later_replies l where l.account_id = e.account_id
      and l.id = (e.data ->> 'laterReplyId')::uuid and l.member_id = m.id)`,
  },
};
