import { channelLabel } from '@/lib/channels/channels';
import { nights } from '@/lib/format/stay';
import { keptFacts } from '@/lib/knowledge/facts';
import { localeOf } from '@/lib/language/languages';
import { decimalsOf } from '@/lib/money';

/** What a text can speak of: a guest's booking at a listing, the account, and who writes. */
export type VariableContext = {
  guest: { name: string; language: string | null; emails: string[]; phones: string[] };
  reservation: {
    code: string;
    channel: string;
    checkIn: string;
    checkOut: string;
    adults: number | null;
    children: number | null;
    totalMinor: number | null;
    totalCurrency: string | null;
    paidMinor: number | null;
    paidCurrency: string | null;
    /** In the currency of the total. */
    balanceMinor: number | null;
  };
  listing: { name: string; checkInTime: string; checkOutTime: string };
  /** What the guest may have of the listing's facts at that moment, by their keys (`lib/knowledge/facts.ts`). */
  facts: ReadonlyMap<string, string>;
  account: { name: string };
  /** Nobody in what is sent by itself. */
  agent: { name: string } | null;
};

export type Variable = {
  name: string;
  label: string;
  example: string;
  /** As the guest reads it, in their language; empty where it is not known. */
  value: (context: VariableContext) => string | null | undefined;
};

/** "listing.doorCode" of "door-code" */
const ofFacts: Variable[] = keptFacts.map(({ key, label, example }) => ({
  name: `listing.${key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
  label,
  example,
  value: ({ facts }) => facts.get(key),
}));

/** Everything that `{{…}}` can name in saved replies, macros and automated messages. */
export const variables: readonly Variable[] = [
  { name: 'guest.firstName', label: 'Guest’s first name', example: 'Ana', value: ({ guest }) => firstName(guest.name) },
  { name: 'guest.name', label: 'Guest’s name', example: 'Ana Silva', value: ({ guest }) => guest.name },
  { name: 'guest.email', label: 'Guest’s e-mail', example: 'ana@mail.example', value: ({ guest }) => guest.emails[0] },
  { name: 'guest.phone', label: 'Guest’s phone', example: '+351 910 000 001', value: ({ guest }) => guest.phones[0] },
  {
    name: 'reservation.code',
    label: 'Reservation code',
    example: 'HM4XK2PQ9A',
    value: ({ reservation }) => reservation.code,
  },
  {
    name: 'reservation.channel',
    label: 'Channel',
    example: 'Airbnb',
    value: ({ reservation }) => channelLabel(reservation.channel),
  },
  {
    name: 'reservation.checkIn',
    label: 'Day of check-in',
    example: 'Friday 1 May 2026',
    value: (context) => day(context.reservation.checkIn, context),
  },
  {
    name: 'reservation.checkOut',
    label: 'Day of check-out',
    example: 'Tuesday 5 May 2026',
    value: (context) => day(context.reservation.checkOut, context),
  },
  {
    name: 'reservation.nights',
    label: 'Number of nights',
    example: '4',
    value: (context) => number(nights(context.reservation), context),
  },
  {
    name: 'reservation.guests',
    label: 'Number of guests',
    example: '3',
    value: (context) => number(party(context.reservation), context),
  },
  {
    name: 'reservation.total',
    label: 'Total price',
    example: '€1,180.50',
    value: (context) => money(context.reservation.totalMinor, context.reservation.totalCurrency, context),
  },
  {
    name: 'reservation.paid',
    label: 'Amount paid',
    example: '€500.00',
    value: (context) => money(context.reservation.paidMinor, context.reservation.paidCurrency, context),
  },
  {
    name: 'reservation.balance',
    label: 'Amount still owed',
    example: '€680.50',
    value: (context) => money(context.reservation.balanceMinor, context.reservation.totalCurrency, context),
  },
  { name: 'listing.name', label: 'Listing', example: 'Casa Azul', value: ({ listing }) => listing.name },
  {
    name: 'listing.checkInTime',
    label: 'Check-in time',
    example: '15:00',
    value: (context) => clock(context.listing.checkInTime, context),
  },
  {
    name: 'listing.checkOutTime',
    label: 'Check-out time',
    example: '11:00',
    value: (context) => clock(context.listing.checkOutTime, context),
  },
  ...ofFacts,
  { name: 'account.name', label: 'Your company', example: 'Maré Stays', value: ({ account }) => account.name },
  { name: 'agent.firstName', label: 'Your first name', example: 'Sofia', value: ({ agent }) => firstName(agent?.name) },
  { name: 'agent.name', label: 'Your name', example: 'Sofia Almeida', value: ({ agent }) => agent?.name },
];

const byName: ReadonlyMap<string, Variable> = new Map(variables.map((variable) => [variable.name, variable]));

/** The variable of that name; none for any other word, whatever objects inherit. */
export function variableOf(name: string): Variable | undefined {
  return byName.get(name);
}

/** "Ana" of "Ana Silva" and of "Silva, Ana"; a name of one word is itself. */
function firstName(name: string | undefined): string | undefined {
  const [last, given] = (name ?? '').split(',', 2);
  return (given?.trim() || last)?.trim().split(/\s+/u)[0];
}

function party({ adults, children }: VariableContext['reservation']): number | null {
  return adults === null && children === null ? null : (adults ?? 0) + (children ?? 0);
}

function number(value: number | null, context: VariableContext): string | null {
  return value === null ? null : new Intl.NumberFormat(localeFor(context)).format(value);
}

function money(minor: number | null, currency: string | null, context: VariableContext): string | null {
  if (minor === null || currency === null) return null;
  const decimals = decimalsOf(currency);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const style = { style: 'currency', currency, ...digits } as const;
  return new Intl.NumberFormat(localeFor(context), style).format(minor / 10 ** decimals);
}

/** A day of the listing's calendar: it is the same whatever clock reads it. */
function day(date: string, context: VariableContext): string {
  const style = { dateStyle: 'full', calendar: 'gregory', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeFor(context), style).format(new Date(`${date}T12:00:00Z`));
}

function clock(time: string, context: VariableContext): string {
  const style = { timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeFor(context), style).format(new Date(`2000-01-01T${time}:00Z`));
}

/** How the guest's language writes dates and numbers; plain English as all our screens do. */
function localeFor({ guest: { language } }: VariableContext): string {
  const plain = localeOf('en');
  if (!language || language === 'en') return plain;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? plain;
  } catch {
    return plain;
  }
}
