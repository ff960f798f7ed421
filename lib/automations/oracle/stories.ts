import fc from 'fast-check';
import type { RuleInput } from '../input';

/** Stories of bookings, their homes and the rules that follow them, around the DST days of zones far apart. */
const zones = [
  'Pacific/Pago_Pago',
  'America/New_York',
  'Europe/Lisbon',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const times = ['00:30', '01:30', '02:30', '11:00', '15:00'];
const starts = [
  '2026-03-04T10:07:00Z',
  '2026-03-27T21:30:00Z',
  '2026-09-24T03:00:00Z',
  '2026-10-22T23:11:00Z',
  '2026-12-29T12:00:00Z',
];

const anchor = fc.constantFrom('check-in' as const, 'check-out' as const);
const trigger: fc.Arbitrary<RuleInput['trigger']> = fc.oneof(
  fc.record({
    on: fc.constantFrom('inquiry', 'requested', 'confirmed', 'changed', 'cancelled', 'paid') as fc.Arbitrary<'paid'>,
    minutes: fc.constantFrom(0, 5, 300, 3000),
  }),
  fc.record({ on: anchor, minutes: fc.constantFrom(-4320, -90, 0, 60, 1080, 2880) }),
  fc.record({ on: anchor, days: fc.integer({ min: -5, max: 3 }), at: fc.constantFrom(...times) }),
  fc.record({
    on: fc.constant('weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    at: fc.constantFrom(...times),
  }),
  fc.record({ on: fc.constant('silence' as const), hours: fc.constantFrom(1, 50, 100) }),
);
const condition = fc.oneof(
  fc.constant({ if: 'channel' as const, in: ['airbnb'] }),
  fc.constant({ if: 'language' as const, in: ['pt'] }),
  fc.record({ if: fc.constant('paid' as const), is: fc.constantFrom('paid' as const, 'owing' as const) }),
  fc
    .record({
      if: fc.constantFrom('nights' as const, 'lead-time' as const, 'guests' as const),
      min: fc.constantFrom(null, 0, 2, 3),
      max: fc.constantFrom(null, 4, 7),
    })
    .filter(({ min, max }) => min !== null || max !== null),
  fc.record({ if: fc.constantFrom('tag' as const, 'no-tag' as const), in: fc.constant(['VIP']) }),
) as fc.Arbitrary<RuleInput['conditions'][number]>;
const ruleSaid = fc
  .record({
    trigger,
    conditions: fc.oneof(
      { weight: 3, arbitrary: fc.constant<RuleInput['conditions']>([]) },
      { weight: 2, arbitrary: fc.array(condition, { maxLength: 1 }) },
    ),
    quiet: fc.constantFrom(null, null, { from: '22:00', to: '08:00' }, { from: '11:30', to: '16:00' }),
    late: fc.constantFrom('send' as const, 'skip' as const),
  })
  // Refused by name: nobody who has just paid owes.
  .filter(
    ({ trigger: { on }, conditions }) =>
      !(on === 'paid' && conditions.some((each) => each.if === 'paid' && each.is === 'owing')),
  );

const place = fc.integer({ min: 0, max: 3 });
const how = fc.constantFrom('live', 'live', 'live', 'late', 'import', 'thrown away') as fc.Arbitrary<How>;
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      of: place,
      how,
      status: fc.constantFrom(
        'inquiry',
        'requested',
        'declined',
        'confirmed',
        'confirmed',
        'confirmed',
        'cancelled',
      ) as fc.Arbitrary<'confirmed'>,
      listing: fc.integer({ min: 0, max: 2 }),
      arrives: fc.integer({ min: -4, max: 14 }),
      nights: fc.integer({ min: 1, max: 9 }),
      adults: fc.integer({ min: 1, max: 3 }),
      channel: fc.constantFrom('airbnb', 'vrbo'),
      paid: fc.constantFrom('0.00', '500.00'),
      language: fc.constantFrom('pt', 'de'),
      zone: fc.constantFrom(null, ...zones),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      of: place,
      from: fc.constantFrom('guest' as const, 'agent' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('retime' as const),
      listing: fc.integer({ min: 0, max: 2 }),
      zone: fc.constantFrom(...zones),
      in: fc.constantFrom(...times),
      out: fc.constantFrom(...times),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('rule' as const), of: fc.integer({ min: 0, max: 2 }), said: ruleSaid }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('switch' as const), of: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tag' as const), of: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('opt' as const), of: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel one' as const), nth: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write one' as const), nth: fc.nat() }) },
);
export type How = 'live' | 'late' | 'import' | 'thrown away';
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

export const story = fc.record({
  start: fc.constantFrom(...starts),
  rules: fc.tuple(ruleSaid, ruleSaid, ruleSaid),
  zones: fc.tuple(fc.constantFrom(...zones), fc.constantFrom(...zones), fc.constantFrom(...zones)),
  /** Each so many minutes after the one before; a job follows it so many later. */
  steps: fc.array(fc.tuple(step, fc.integer({ min: 1, max: 40 * 60 }), fc.constantFrom(0, 1, 90, 1500)), {
    minLength: 3,
    maxLength: 14,
  }),
  isCutOff: fc.infiniteStream(fc.boolean()),
});
