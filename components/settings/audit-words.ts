import type { AuditEvent, Names } from '@/lib/events/queries';
import type { Words } from '@/lib/language/messages';

/** How the audit tells each kind of event, after the name of who did it. A kind without a row is told by its own name. */
const verbs: Record<string, string> = {
  'account.made': 'made the account',
  'account.changed': 'changed the account’s settings',
  'history.imported': 'imported a history',
  'turns.recomputed': 'worked the response times out again',
  'amounts.converted': 'converted the amounts again',
  'messages.planned': 'planned the automated messages again',
  'listing.recorded': 'wrote a listing',
  'reservation.recorded': 'wrote a reservation',
  'message.recorded': 'brought in a message',
  'review.recorded': 'brought in a review',
  'task.recorded': 'wrote a task',
  'catalog-item.recorded': 'wrote a catalog item',
  'catalog-item.added': 'added a catalog item',
  'catalog-item.changed': 'changed a catalog item',
  'catalog-item.retired': 'retired a catalog item',
  'catalog-item.offered': 'offered a catalog item again',
  'task.created': 'made a task',
  'task.changed': 'changed the task',
  'task.started': 'started the task',
  'task.paused': 'put the task back',
  'task.finished': 'finished the task',
  'task.cancelled': 'cancelled the task',
  'task.reopened': 're-opened the task',
  'task.approved': 'approved the refund',
  'task.rejected': 'rejected the refund',
  'guest.merged': 'merged a guest into another',
  'guest.unmerged': 'took a merged guest out again',
  'article.added': 'wrote an article',
  'article.changed': 'changed an article',
  'article.retired': 'retired an article',
  'article.offered': 'offered an article again',
  'article.recorded': 'wrote an article',
  'articles.imported': 'imported articles',
  'facts.changed': 'changed the facts of a listing',
  'automation.added': 'wrote a rule for automated messages',
  'automation.changed': 'changed a rule for automated messages',
  'automation.switched_on': 'switched a rule for automated messages on',
  'automation.switched_off': 'switched a rule for automated messages off',
  'automation.ordered': 'put the rules for automated messages in order',
  'automation.retired': 'deleted a rule for automated messages',
  'automation.edited': 'changed an automated message for one guest',
  'automation.cancelled': 'cancelled an automated message for one guest',
  'automation.released': 'sent an automated message',
  'automation.held': 'held back what they would have sent',
  'automation.skipped': 'left out what they would have sent',
  'automation.sent_to_many': 'wrote a message to many',
  'automation.undone': 'took a message to many back',
  'guest.opted_out': 'noted that a guest wants no messages that win back',
  'guest.opted_in': 'noted that a guest may be won back',
  'tag.added': 'added a tag',
  'tag.removed': 'took a tag off',
  'tag.renamed': 'renamed a tag',
  'tag.retired': 'retired a tag',
  'tag.merged': 'merged a tag into another',
  'tag.offered': 'offered a tag again',
  'view.saved': 'saved a view',
  'view.changed': 'changed a view',
  'view.removed': 'deleted a view',
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
  'fun_level.rated': 'rated the fun level',
  'fun_level.set': 'set the fun level',
  'assistant.mode_set': 'changed what the assistant may do',
  'assistant.changed': 'changed the assistant’s settings',
  'assistant.looked': 'looked at a guest’s message',
  'assistant.rejected': 'rejected a draft',
  'assistant.erased': 'erased what the assistant kept of a guest',
  'turn.dismissed': 'marked “no reply needed”',
  'action.undone': 'undid',
  'message.written': 'wrote a reply',
  'message.sent_by_hand': 'sent a message by hand',
  'message.confirmed': 'confirmed that a message arrived',
  'message.sent_again': 'sent a message again',
  'reply.scheduled': 'scheduled a reply',
  'reply.rescheduled': 'changed a scheduled reply',
  'reply.unscheduled': 'cancelled a scheduled reply',
  'note.added': 'added a private note',
};

/** What came again by an intake or an import. */
const updates: Record<string, string> = {
  'listing.recorded': 'changed a listing',
  'reservation.recorded': 'changed a reservation',
  'task.recorded': 'changed a task',
  'catalog-item.recorded': 'changed a catalog item',
  'article.recorded': 'changed an article',
};

/** "changed a currency rate"; `door.opened` without a row: "opened the door". */
export function verbOf(kind: string, t: Words): string {
  const [noun, past] = kind.split('.').map((word) => word.replace(/[_-]/g, ' '));
  return t(verbs[kind] ?? (past ? `${past} the ${noun}` : kind));
}

/** "Changed a currency rate": a kind in the list of a filter. */
export function kindLabel(kind: string, t: Words): string {
  const verb = kind === 'action.undone' ? t('undid something') : verbOf(kind, t);
  return verb.charAt(0).toUpperCase() + verb.slice(1);
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
  t: Words,
): { who: string; what: string; about?: string } {
  const subject = actor === 'system' ? names.get(String(data.memberId)) : undefined;
  const who = by ?? subject ?? key ?? t(actor === 'member' ? 'Someone' : actorWords[actor]);
  const undone = kind === 'action.undone' ? names.get(String(data.eventId)) : undefined;
  const update = data.result === 'updated' ? updates[kind] : undefined;
  const about = names.get(String(data.id));
  const what = undone ? t('undid: {deed}', { deed: verbOf(undone, t) }) : update ? t(update) : verbOf(kind, t);
  return { who, about, what };
}
