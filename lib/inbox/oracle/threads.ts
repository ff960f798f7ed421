import { type Account, type ActionLine, type Author, ms, type Of } from './lines';

export type Turn = {
  start: number;
  due: number;
  end: number | null;
  endedBy: 'agent' | 'assistant' | null;
  /** Who answered (choice: who dismissed stands in the history alone). */
  by: string | null;
  seconds: number | null;
  exclusion: 'no_reply_needed' | 'closed' | null;
  handedOver: number | null;
};

export type Thread = {
  status: 'open' | 'follow_up' | 'closed';
  followUpAt: number | null;
  keepAnyway: boolean;
  guestWroteSinceMove: boolean;
  turns: Turn[];
  waitingSince: number | null;
  escalatedAt: number | null;
  assignee: string | null;
  seller: string | null;
  funLevel: number | null;
  openedAt: number | null;
  hasGuestMessage: boolean;
  hasContact: boolean;
  lastMessage: { from: Author; body: string; sentAt: number } | null;
  assistantSentAt: number | null;
};

type Fact = Of<'message'> | ActionLine;

/** Conversation state and turns of one reservation: its facts in order of their instants, at equal ones of arrival. */
export function readThread(facts: Fact[], account: Account): Thread {
  const t: Thread = {
    status: 'open',
    followUpAt: null,
    keepAnyway: false,
    guestWroteSinceMove: false,
    turns: [],
    waitingSince: null,
    escalatedAt: null,
    assignee: null,
    seller: null,
    funLevel: null,
    openedAt: null,
    hasGuestMessage: false,
    hasContact: false,
    lastMessage: null,
    assistantSentAt: null,
  };
  const inOrder = facts.toSorted((a, b) => at(a) - at(b));
  for (const fact of inOrder) {
    if (fact.type === 'message') message(t, fact, account);
    else action(t, fact);
  }
  const last = t.turns.at(-1);
  return { ...t, waitingSince: last && last.end === null ? last.start : null };
}

function message(t: Thread, m: Of<'message'>, account: Account): void {
  const sentAt = ms(m.sentAt);
  const open = t.turns.at(-1)?.end === null ? t.turns.at(-1)! : null;
  t.lastMessage = { from: m.from, body: m.body, sentAt };
  if (m.from === 'guest' || m.from === 'agent' || m.from === 'assistant') t.hasContact = true;
  if (m.from === 'guest' || m.from === 'agent') t.openedAt ??= sentAt;
  if (m.from === 'assistant') t.assistantSentAt = sentAt;

  if (m.from === 'guest') {
    t.hasGuestMessage = true;
    t.guestWroteSinceMove = true;
    if (t.status === 'closed' || (t.status === 'follow_up' && !t.keepAnyway)) setOpen(t);
    if (!open) {
      t.turns.push({
        start: sentAt,
        due: sentAt + account.slaSeconds * 1000,
        end: null,
        endedBy: null,
        by: null,
        seconds: null,
        exclusion: null,
        handedOver: null,
      });
    }
  }
  // Choice: a holding message of an agent is a reply too (it answers nothing, but the guest now knows whom).
  if (m.from === 'agent' && m.by && account.assignOnReply) t.assignee ??= m.by;
  if ((m.from === 'agent' || m.from === 'assistant') && open) {
    if (!m.holding)
      Object.assign(open, { end: sentAt, endedBy: m.from, by: m.by ?? null, seconds: (sentAt - open.start) / 1000 });
    else if (m.from === 'assistant') open.handedOver ??= sentAt;
  }
}

function action(t: Thread, a: ActionLine): void {
  const when = ms(a.at);
  const open = t.turns.at(-1)?.end === null ? t.turns.at(-1)! : null;
  const dismiss = (exclusion: Turn['exclusion']) => {
    if (open) Object.assign(open, { end: when, seconds: (when - open.start) / 1000, exclusion });
  };
  if (a.action === 'assign') t.assignee = a.assignee ?? null;
  if (a.action === 'sale') t.seller = a.seller ?? null;
  if (a.action === 'fun-level') t.funLevel = a.level ?? null;
  if (a.action === 'no-reply-needed') dismiss('no_reply_needed');
  if (a.action === 'escalate') t.escalatedAt ??= when;
  if (a.action === 'resolve') t.escalatedAt = null;
  if (a.action === 'move') {
    t.status = 'follow_up';
    t.followUpAt = ms(a.until!);
    t.keepAnyway = a.keepAnyway ?? false;
    t.guestWroteSinceMove = false;
  }
  if (a.action === 'close') {
    dismiss('closed');
    setOpen(t);
    t.status = 'closed';
    t.escalatedAt = null;
  }
  if (a.action === 'reopen') {
    setOpen(t);
    t.openedAt ??= when;
  }
}

function setOpen(t: Thread): void {
  t.status = 'open';
  t.followUpAt = null;
  t.keepAnyway = false;
}

const at = (fact: Fact): number => ms(fact.type === 'message' ? fact.sentAt : fact.at);
