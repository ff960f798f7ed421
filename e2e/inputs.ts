import type { Prey, Walker } from './walkers';

type Given = {
  /** One valid input, with ids of the demo account wherever an id belongs. */
  input: (prey: Prey) => unknown;
  /** Whose own business it is: nobody stops them. What only reads is tried by them, too. */
  may?: Walker[];
  reads?: boolean;
  /** Done signed out, by whoever holds a password or a link. */
  isPublic?: boolean;
  /** How it says "not found" where that is told beside what was done. */
  told?: RegExp;
};

const colleagues: Walker[] = ['lower role', 'other team'];
const everybody: Walker[] = ['other account', ...colleagues];

/** Of conversations: open to every member of the account (product.md §1, member). */
const work = (input: Given['input'], rest: Partial<Given> = {}): Given => ({ input, may: colleagues, ...rest });
/** Names no id, so that an admin elsewhere does it to their own account. */
const own = (input: Given['input']): Given => ({ input, may: ['other account'] });
/** For those who run the account. */
const run = (input: Given['input']): Given => ({ input });
const reads = (input: Given['input'], may = everybody): Given => ({ input, may, reads: true });
const visitor = (input: Given['input']): Given => ({ input, isPublic: true, may: everybody });

const nothing = () => ({});
const hello = 'Hello from elsewhere';
const seen = {
  ...{ status: 'open', followUpAt: null, waitingSince: null, escalations: 0 },
  ...{ funLevel: null, assistantMode: null, assigneeId: null, sellerId: null, lastMessageId: null },
};
const close = { control: 'close', despite: true };
const item = { name: hello, kind: 'refund', priority: 'normal', assigneeId: null, price: null };
const listing = { name: hello, timezone: 'Asia/Tokyo', checkInTime: '15:00', checkOutTime: '11:00', unitCount: 2 };
const list = { inbox: 'sales', tab: 'unanswered', search: '' };
const savedReply = { name: hello, shortcut: 'stranger', body: hello, team: null };
const macro = { name: hello, key: null, team: null, steps: [{ control: 'close' }] };
const article = { title: hello, body: hello, language: 'en', audience: 'before', listingId: null };
const articles = JSON.stringify([{ title: hello, body: hello, language: 'en', audience: 'before' }]);
const fact = { key: 'alarm-code', value: hello, release: 'arrival', hoursBefore: 24 };
const assistant = {
  ...{ mode: 'off', sales: '', support: '', sendAbove: 0.9, draftAbove: 0.1 },
  ...{ debounceSeconds: 1, quietMinutes: 1 },
};
const rule = {
  ...{ name: hello, trigger: { on: 'check-in', days: -1, at: '10:00' }, conditions: [], channel: null, quiet: null },
  ...{ templates: [{ language: 'en', body: hello }], late: 'skip' },
  ...{ holdsWhenUnhappy: true, holdsAfterPersonHours: null },
};
const bulk = () => ({
  ...{ id: crypto.randomUUID(), name: hello, listingIds: [], statuses: ['confirmed'], channel: null, except: [] },
  ...{ from: '2026-01-01', to: '2026-01-02', templates: rule.templates },
});
const nobody = '0193b5a0-0000-7000-8000-000000000001';
const rate = { currency: 'GBP', day: '2024-02-29' };
const password = { current: 'not the password', password: 'another password' };

/** One row per server action. A new one fails the test until it has its row. */
export const inputs: Record<string, Given> = {
  // conversations
  reply: work(({ conversationId }) => ({ conversationId, body: hello })),
  replyAnd: work(({ conversationId }) => ({ conversationId, body: hello, seen, act: close })),
  perform: work(({ conversationId }) => ({ conversationId, seen, act: close })),
  performMany: work(({ conversationId }) => ({ items: [{ conversationId, seen }], act: close }), {
    told: /"eventIds":\[\],"done":0,"told":\[\{"place":0,"isWarning":false,"detail":"There is no such/,
  }),
  undo: run(({ eventId }) => ({ eventIds: [eventId] })),
  addNote: work(({ conversationId }) => ({ conversationId, body: hello })),
  sendByHand: work(({ messageId }) => ({ messageId })),
  confirmArrived: work(({ messageId }) => ({ messageId })),
  sendAgain: work(({ messageId }) => ({ messageId })),
  simulateGuest: work(({ conversationId }) => ({ conversationId, body: hello })),
  schedule: work(({ conversationId }) => ({
    ...{ laterReplyId: crypto.randomUUID(), conversationId, body: hello, cancelOnAnswer: true },
    when: { preset: 'tomorrow', zone: 'Europe/Lisbon' },
  })),
  reschedule: work(({ laterReplyId }) => ({ laterReplyId, version: 0, body: hello, cancelOnAnswer: true })),
  unschedule: work(({ laterReplyId }) => ({ laterReplyId })),
  sendLaterNow: work(({ laterReplyId }) => ({ laterReplyId })),
  addTag: work(({ conversationId }) => ({ conversationId, name: 'VIP' })),
  removeTag: work(({ conversationId }) => ({ conversationId, name: 'VIP' })),
  // tasks
  createTask: work(({ conversationId, catalogItemId }) => ({ conversationId, catalogItemId, title: hello })),
  changeTask: work(({ taskId }) => ({ taskId, title: hello, expected: {} })),
  stepTask: work(({ taskId }) => ({ taskId, status: 'done', expected: 'open' })),
  decideRefund: run(({ taskId }) => ({
    ...{ taskId, decision: 'approved' },
    expected: { approval: 'pending', amount: null },
  })),
  // guests
  mergeGuests: work(({ guestId, otherGuestId }) => ({ keepId: guestId, mergeId: otherGuestId })),
  unmergeGuest: work(({ guestId }) => ({ guestId })),
  // lists
  moreRows: reads(() => ({ ...list, cursor: '', pages: 1 }), ['other account', 'lower role']),
  matchingRows: reads(() => ({ ...list, now: new Date().toISOString() }), ['other account', 'lower role']),
  matchingCount: reads(() => list, ['other account', 'lower role']),
  nextUp: reads(() => ({ open: null, passed: [] })),
  findGuests: reads(({ conversationId }) => ({ ids: [conversationId] })),
  saveView: { input: () => ({ ...list, tab: 'all', name: hello, search: 'q=ana' }), may: everybody },
  changeView: run(({ viewId }) => ({ viewId, name: hello })),
  removeView: run(({ viewId }) => ({ viewId })),
  taskChoices: reads(nothing),
  tagChoices: reads(nothing),
  noticesPage: reads(nothing),
  listingChoices: reads(nothing),
  replyChoices: { ...work(({ conversationId }) => ({ conversationId })), reads: true },
  runMacro: work(({ macroId, conversationId }) => ({ macroId, conversationId, seen, runId: nobody, zone: 'UTC' })),
  // automated messages
  saveRule: own(() => rule),
  copyRule: run(({ ruleId }) => ({ id: ruleId })),
  switchRule: run(({ ruleId }) => ({ id: ruleId, isOn: false })),
  orderRules: own(({ ruleId }) => ({ ids: [ruleId] })),
  retireRule: run(({ ruleId }) => ({ id: ruleId })),
  addReadyMade: own(nothing),
  tryRule: { ...run(({ conversationId }) => ({ rule, conversationId })), reads: true },
  readDifference: reads(() => ({ rule }), ['other account']),
  findBookingsToTry: reads(() => ({ q: '' }), ['other account']),
  editPlanned: work(({ plannedId }) => ({ plannedId, body: hello })),
  cancelPlanned: work(({ plannedId }) => ({ plannedId })),
  sendPlannedNow: work(({ plannedId }) => ({ plannedId })),
  optOut: work(({ guestId }) => ({ guestId, isOut: true })),
  tryBulk: reads(bulk, ['other account']),
  sendToMany: own(bulk),
  undoMany: run(({ ruleId }) => ({ id: ruleId })),
  // the assistant
  readRun: { ...work(({ runId }) => ({ runId })), reads: true },
  rejectDraft: work(({ runId }) => ({ runId, reason: 'wrong' })),
  regenerate: work(({ conversationId }) => ({ conversationId })),
  acceptTask: work(({ runId }) => ({ runId, place: 0 })),
  dismissTask: work(({ runId }) => ({ runId, place: 0 })),
  checkFacts: { ...work(({ conversationId }) => ({ conversationId, body: hello })), reads: true },
  // Names no id; there is no model to spend on.
  rewriteText: { input: () => ({ text: hello, tone: 'friendlier' }), may: everybody },
  translateText: { input: () => ({ text: hello, to: 'de' }), may: everybody },
  summarizeThread: work(({ conversationId }) => ({ conversationId, to: 'de' })),
  tryOut: run(({ listingId }) => ({ listingId, message: hello })),
  changeAssistant: own(() => assistant),
  changeListingMode: run(({ listingId }) => ({ listingId, mode: 'off' })),
  eraseRuns: run(({ guestId }) => ({ guestId })),
  // settings
  addSavedReply: own(() => savedReply),
  changeSavedReply: run(({ savedReplyId }) => ({ savedReplyId, name: hello, expected: {} })),
  retireSavedReply: run(({ savedReplyId }) => ({ savedReplyId })),
  offerSavedReply: run(({ savedReplyId }) => ({ savedReplyId })),
  addMacro: own(() => macro),
  changeMacro: run(({ macroId }) => ({ macroId, name: hello, expected: {} })),
  retireMacro: run(({ macroId }) => ({ macroId })),
  offerMacro: run(({ macroId }) => ({ macroId })),
  addArticle: own(() => article),
  changeArticle: run(({ articleId }) => ({ articleId, title: hello, expected: {} })),
  retireArticle: run(({ articleId }) => ({ articleId })),
  offerArticle: run(({ articleId }) => ({ articleId })),
  previewArticles: reads(() => ({ text: articles }), ['other account']),
  importArticles: own(() => ({ text: articles })),
  replyAsArticle: { ...run(({ replyId }) => ({ messageId: replyId })), reads: true },
  setFacts: run(({ listingId }) => ({ listingId, facts: [{ ...fact, expected: null }] })),
  changeGeneral: own(() => ({ name: hello, timezone: 'Asia/Tokyo', baseCurrency: 'EUR' })),
  changeResponse: own(() => ({ slaMinutes: 1, opening: 'always' })),
  changeInboxes: own(() => ({ recentlyConfirmedDays: 1 })),
  changeListing: run(({ listingId }) => ({ listingId, ...listing })),
  addItem: own(() => item),
  changeItem: run(({ catalogItemId }) => ({ catalogItemId, name: hello, expected: {} })),
  retireItem: run(({ catalogItemId }) => ({ catalogItemId })),
  offerItem: run(({ catalogItemId }) => ({ catalogItemId })),
  renameTag: run(({ tagId }) => ({ tagId, name: hello })),
  mergeTag: run(({ tagId, otherTagId }) => ({ tagId, into: otherTagId })),
  retireTag: run(({ tagId }) => ({ tagId })),
  offerTag: run(({ tagId }) => ({ tagId })),
  addRate: own(() => ({ ...rate, rate: '1.5' })),
  changeRate: own(() => ({ ...rate, rate: '1.5' })),
  removeRate: own(() => rate),
  importRates: own(() => ({ csv: 'currency,day,rate\nGBP,2024-02-29,1.5' })),
  // people, keys and sessions
  invite: own(() => ({ email: 'stranger@x.example', name: hello, role: 'admin', teams: ['sales'] })),
  changeMember: run(({ memberId }) => ({ memberId, role: 'admin', teams: ['sales'] })),
  removeMember: run(({ memberId }) => ({ memberId })),
  resetLink: run(({ memberId }) => ({ memberId })),
  makeApiKey: own(() => ({ name: hello, scopes: ['read', 'write'] })),
  endApiKey: run(({ apiKeyId }) => ({ apiKeyId })),
  endSession: run(({ sessionId }) => ({ sessionId })),
  switchAccount: own(({ elsewhereId }) => ({ accountId: elsewhereId })),
  changeNotify: { input: () => ({ sales: 'mine', support: 'mine' }), may: everybody },
  readNotices: { input: nothing, may: everybody },
  changePassword: { input: () => password, may: everybody },
  signOut: { input: nothing, may: everybody },
  signOutEverywhere: { input: nothing, may: everybody },
  // by password or link
  signIn: visitor(() => ({ email: 'tom@bellhop.example', password: 'not the password' })),
  accept: visitor(() => ({ token: 'bh_of_nobody', name: hello, password: 'another password' })),
  reset: visitor(() => ({ token: 'bh_of_nobody', password: 'another password' })),
};

type Write = (prey: Prey) => unknown;
const stay = {
  checkIn: '2030-01-01',
  checkOut: '2030-01-05',
  status: 'confirmed',
  channel: 'airbnb',
  code: 'STRANGER',
};
const guest = { externalId: 'stranger', name: hello };
const at = '2026-01-01T10:00:00Z';

/** One valid body per writing call of a route, by its method and folder. */
export const bodies: Record<string, Write> = {
  'PUT listings/[externalId]': () => listing,
  'PUT knowledge/[externalId]': ({ otherListing }) => ({
    ...{ listing: otherListing, title: hello, body: hello, language: 'en', audience: 'before' },
  }),
  'PUT catalog-items/[externalId]': () => ({ name: hello, kind: 'request' }),
  'PUT reservations/[externalId]': (prey) => ({
    ...{ ...stay, guest, listing: prey.otherListing, collectedBy: 'host', occurredAt: at },
  }),
  'PUT tasks/[externalId]': ({ reservation }) => ({
    ...{ reservation, catalogItem: 'stranger', title: hello, status: 'open' },
  }),
  'PUT reviews/[externalId]': ({ reservation }) => ({ reservation, channel: 'airbnb', overall: 1, receivedAt: at }),
  'POST messages': (prey) => message(prey),
  'POST actions': ({ reservation }) => ({
    ...{ externalId: 'stranger', reservation, action: 'close', by: 'dora@bellhop.example', at },
  }),
  'POST conversations/[id]/replies': () => ({ body: hello }),
  'POST /api/conversations/[conversationId]/attachments': () => ({ any: 'file' }),
  'DELETE /api/attachments/[attachmentId]': () => ({}),
  'POST /api/presence': ({ conversationId }) => ({ tab: crypto.randomUUID(), conversationId }),
  'PUT /api/drafts/[conversationId]': () => ({ kind: 'reply', body: hello, onto: null }),
  'POST import': (prey) => `${JSON.stringify({ type: 'message', ...message(prey) })}\n`,
};

function message({ reservation }: Prey) {
  return { externalId: 'stranger', reservation, from: 'guest', body: hello, sentAt: at };
}
