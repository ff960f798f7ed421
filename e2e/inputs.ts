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
  ...{ funLevel: null, assigneeId: null, sellerId: null, lastMessageId: null },
};
const close = { control: 'close', despite: true };
const item = { name: hello, kind: 'refund', priority: 'normal', assigneeId: null, price: null };
const listing = { name: hello, timezone: 'Asia/Tokyo', checkInTime: '15:00', checkOutTime: '11:00', unitCount: 2 };
const list = { inbox: 'sales', tab: 'unanswered', search: '' };
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
  // lists
  moreRows: reads(() => ({ ...list, cursor: '', pages: 1 }), ['other account', 'lower role']),
  matchingRows: reads(() => ({ ...list, now: new Date().toISOString() }), ['other account', 'lower role']),
  matchingCount: reads(() => list, ['other account', 'lower role']),
  taskChoices: reads(nothing),
  tagChoices: reads(nothing),
  listingChoices: reads(nothing),
  // settings
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

/** One valid body per writing call of the API, by its method and the folder of its route. */
export const bodies: Record<string, Write> = {
  'PUT listings/[externalId]': () => listing,
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
  'POST import': (prey) => `${JSON.stringify({ type: 'message', ...message(prey) })}\n`,
};

function message({ reservation }: Prey) {
  return { externalId: 'stranger', reservation, from: 'guest', body: hello, sentAt: at };
}
