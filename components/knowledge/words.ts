import type { Audience, Release } from '@/lib/knowledge/facts';

export const audienceWords: Record<Audience, { label: string; purpose: string }> = {
  before: { label: 'Everybody', purpose: 'Also those who only ask, before they book.' },
  after: { label: 'Confirmed guests', purpose: 'Once the booking is confirmed; not when it is cancelled.' },
  during: { label: 'Guests in the house', purpose: 'From check-in to check-out.' },
};

export const releaseWords: Record<Release, string> = {
  anyone: 'To everybody',
  confirmed: 'Once confirmed',
  arrival: 'Before check-in',
};

/** The languages that can be chosen; one that an article has already is added to them. */
export const LANGUAGES =
  'ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );
