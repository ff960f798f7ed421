import type { AddMacroInput } from '@/lib/macros/input';
import type { AddSavedReplyInput } from '@/lib/saved-replies/input';

type Used = { uses: number };

export const savedReplies: (AddSavedReplyInput & Used)[] = [
  {
    name: 'Check-in',
    shortcut: 'checkin',
    team: 'support',
    uses: 61,
    body: 'Hi {{guest.firstName}}, check-in at {{listing.name}} is from {{listing.checkInTime}} on {{reservation.checkIn}}. You will find directions and the house guide in your guest page. See you soon!\n\n{{agent.firstName}}, {{account.name}}',
  },
  {
    name: 'Check-out',
    shortcut: 'checkout',
    team: 'support',
    uses: 44,
    body: 'Hi {{guest.firstName}}, check-out is by {{listing.checkOutTime}} on {{reservation.checkOut}}. Please leave the keys on the table, we take care of the rest. Safe travels!',
  },
  {
    name: 'Early check-in',
    shortcut: 'early',
    team: 'support',
    uses: 27,
    body: 'Hi {{guest.firstName}}, we cannot promise an earlier check-in than {{listing.checkInTime}} yet, as guests may leave that morning. You are welcome to drop off your bags from 12:00, and I will tell you as soon as {{listing.name}} is ready.',
  },
  {
    name: 'Somebody is on the way',
    shortcut: 'onway',
    team: 'support',
    uses: 19,
    body: 'I am sorry about that, {{guest.firstName}}. Somebody is on the way to {{listing.name}} and will be with you within the hour. May we reach you at {{guest.phone}}?',
  },
  {
    name: 'Offer',
    shortcut: 'offer',
    team: 'sales',
    uses: 33,
    body: 'Hi {{guest.firstName|there}}, thank you for your interest in {{listing.name}}! From {{reservation.checkIn}} to {{reservation.checkOut}} ({{reservation.nights}} nights) it is {{reservation.total}} in all. Shall I hold it for you until tomorrow?',
  },
  {
    name: 'Payment reminder',
    shortcut: 'pay',
    team: 'sales',
    uses: 12,
    body: 'Hi {{guest.firstName}}, for your stay at {{listing.name}} ({{reservation.code}}) {{reservation.balance}} are still to be paid. You can do so with the link in your guest page, or tell me if you would rather pay on arrival.',
  },
  {
    name: 'Thank you',
    shortcut: 'thanks',
    team: null,
    uses: 88,
    body: 'Thank you, {{guest.firstName|and have a lovely day}}! If there is anything else, just write to us.',
  },
];

export const macros: (AddMacroInput & Used)[] = [
  {
    name: 'Thank and close',
    key: '1',
    team: null,
    uses: 37,
    steps: [
      { control: 'reply', body: 'Thank you, {{guest.firstName}}! If there is anything else, just write to us.' },
      { control: 'close' },
    ],
  },
  {
    name: 'VIP: mine, tagged, tomorrow',
    key: '2',
    team: null,
    uses: 9,
    steps: [
      { control: 'assign', assigneeId: 'me' },
      { control: 'tag', name: 'VIP' },
      { control: 'note', body: '{{guest.name}} is a VIP: look after {{listing.name}} before {{reservation.checkIn}}.' },
      { control: 'move', preset: 'tomorrow', note: 'VIP', keepAnyway: false },
    ],
  },
  {
    name: 'Hold an offer',
    key: '3',
    team: 'sales',
    uses: 14,
    steps: [
      { control: 'assign', assigneeId: 'me' },
      { control: 'sale', sellerId: 'me' },
      {
        control: 'reply',
        body: 'Hi {{guest.firstName|there}}, I am holding {{listing.name}} for you until tomorrow: {{reservation.nights}} nights for {{reservation.total}}.',
      },
      { control: 'move', preset: 'tomorrow', keepAnyway: false },
    ],
  },
  {
    name: 'Angry guest',
    key: '4',
    team: 'support',
    uses: 6,
    steps: [
      { control: 'assign', assigneeId: 'me' },
      { control: 'fun-level', level: 2 },
      { control: 'escalate', reason: 'Angry: a manager should call' },
    ],
  },
];
