import type { AuditEvent, Names } from '@/lib/events/queries';

/** How the audit tells each kind of event, after the name of who did it. A kind without a row is told by its own name. */
const verbs: Record<string, string> = {
  'account.made': 'made the account',
  'account.changed': 'changed the account’s settings',
  'listing.recorded': 'wrote a listing',
  'reservation.recorded': 'wrote a reservation',
  'message.recorded': 'brought in a message',
  'review.recorded': 'brought in a review',
  'task.recorded': 'wrote a task',
  'catalog-item.recorded': 'wrote a catalog item',
  'catalog-item.offered': 'offered a catalog item again',
  'task.created': 'made a task',
  'task.paused': 'put the task back',
  'task.approved': 'approved the refund',
  'task.rejected': 'rejected the refund',
  'tag.added': 'added a tag',
  'tag.removed': 'took a tag off',
  'tag.merged': 'merged a tag into another',
  'tag.offered': 'offered a tag again',
  'rate.added': 'added a currency rate',
  'rate.changed': 'changed a currency rate',
  'rate.removed': 'deleted a currency rate',
  'rates.imported': 'imported currency rates',
  'member.invited': 'invited a member',
  'member.joined': 'joined the account',
  'member.changed': 'changed role and teams',
  'member.removed': 'removed a member',
  'member.reset_link_made': 'made a link to a new password',
  'member.password_reset': 'set a new password by a link',
  'member.password_changed': 'changed the own password',
  'session.started': 'signed in',
  'session.ended': 'was signed out',
  'session.switched': 'switched to this account',
  'api_key.made': 'made an API key',
  'api_key.revoked': 'revoked an API key',
  'conversation.assigned': 'assigned the conversation',
  'conversation.moved': 'moved the conversation to follow-ups',
  'conversation.closed': 'closed the conversation',
  'conversation.reopened': 're-opened the conversation',
  'conversation.escalated': 'rang the bell',
  'conversation.resolved': 'switched the bell off',
  'sale.attributed': 'attributed the sale',
  'account.demo_seeded': 'filled the account with the demo',
  'fun_level.set': 'set the fun level',
  'turn.dismissed': 'marked “no reply needed”',
  'action.undone': 'undid',
  'message.written': 'wrote a reply',
  'message.sent_by_hand': 'sent a message by hand',
  'message.confirmed': 'confirmed that a message arrived',
  'message.sent_again': 'sent a message again',
  'note.added': 'added a private note',
};

/** "changed a currency rate"; `task.finished` without a row: "finished the task". */
export function verbOf(kind: string): string {
  const [noun, past] = kind.split('.').map((word) => word.replace(/[_-]/g, ' '));
  return verbs[kind] ?? (past ? `${past} the ${noun}` : kind);
}

/** "Changed a currency rate": a kind in the list of a filter. */
export function kindLabel(kind: string): string {
  const verb = verbOf(kind);
  return verb === 'undid' ? 'Undid something' : verb.charAt(0).toUpperCase() + verb.slice(1);
}

export const actorWords = {
  assistant: 'The assistant',
  automation: 'Automated messages',
  api_key: 'Connected programs',
  system: 'Bellhop',
} as const;

type Told = Pick<AuditEvent, 'kind' | 'actor' | 'data' | 'by' | 'key'>;

/** Who did what, about what: "Dora", "changed a listing", "Casa Azul". Signing in is told of the person, though the product notes it. */
export function tellEvent(
  { kind, actor, data, by, key }: Told,
  names: Names,
): { who: string; what: string; about?: string } {
  const subject = actor === 'system' ? names.get(String(data.memberId)) : undefined;
  const who = by ?? subject ?? key ?? (actor === 'member' ? 'Someone' : actorWords[actor]);
  const undone = kind === 'action.undone' ? names.get(String(data.eventId)) : undefined;
  const result =
    kind.endsWith('.recorded') && data.result === 'updated' ? verbOf(kind).replace(/^wrote/, 'changed') : null;
  const about = names.get(String(data.id));
  return { who, about, what: undone ? `undid: ${verbOf(undone)}` : (result ?? verbOf(kind)) };
}
