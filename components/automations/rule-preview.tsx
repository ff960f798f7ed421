'use client';

import { CircleAlert, Clock } from 'lucide-react';
import { useState } from 'react';
import { languageName } from '@/components/guests/words';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { tryRule } from '@/lib/automations/actions';
import type { RuleInput } from '@/lib/automations/input';
import { markerOf } from '@/lib/automations/markers';
import type { Preview } from '@/lib/automations/preview';
import { formatDateRange, formatExact, formatMoment } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { BookingChoice } from './booking-choice';
import { tried } from './rule-draft';
import { type Asked, useAsked } from './use-asked';
import { missingText, placeName, reasonText, refusalText } from './words';

const ask = (input: { rule: RuleInput; conversationId?: string }) => tryRule(input);

/** What the rule in the form would send for a real booking: its words, and when they go. `state` changes as the server's does. */
export function RulePreview({ rule, state }: { rule: RuleInput; state: unknown }) {
  const t = useWords();
  const [conversationId, choose] = useState<string>();
  const asked = useAsked({ rule: tried(rule), conversationId }, ask, state);
  return (
    <section aria-label={t('Preview')} className="grid gap-3">
      <h3 className="font-semibold">{t('Preview')}</h3>
      <BookingChoice chosen={conversationId ?? asked.value?.booking?.conversationId} choose={choose} />
      <div aria-live="polite" aria-busy={asked.isAsking} className={cn('grid gap-3', asked.isAsking && 'opacity-60')}>
        <Answer asked={asked} />
      </div>
    </section>
  );
}

function Answer({ asked: { value, refusal } }: { asked: Asked<Preview> }) {
  const t = useWords();
  if (refusal) return <Quiet>{refusalText(refusal, t)}</Quiet>;
  if (!value) return <Quiet>{t('Loading…')}</Quiet>;
  if (!value.booking) return <Quiet>{t('There is no booking yet to try it on.')}</Quiet>;
  return (
    <>
      <BookingLine booking={value.booking} />
      {value.messages.map((message) => (
        <Message key={message.sendAt.getTime()} message={message} booking={value.booking!} />
      ))}
      {value.messages.length === 0 ? <Nothing reason={value.nothing} t={t} /> : null}
    </>
  );
}

type Booking = NonNullable<Preview['booking']>;

function BookingLine({ booking: { guest, listing, reservation } }: { booking: Booking }) {
  const t = useWords();
  const today = new Date().toISOString().slice(0, 10);
  const facts = [
    formatDateRange(reservation.checkIn, reservation.checkOut, today, t),
    guest.language && languageName(guest.language, t),
  ];
  return (
    <p className="text-muted-foreground text-sm">
      <bdi className="font-medium text-foreground">{guest.name}</bdi> · <bdi>{listing.name}</bdi> ·{' '}
      {facts.filter(Boolean).join(' · ')}
    </p>
  );
}

function Message({ message, booking }: { message: Preview['messages'][number]; booking: Booking }) {
  const t = useWords();
  const isSkipped = message.state === 'skipped';
  return (
    <article className="grid gap-1.5">
      <p
        dir="auto"
        className={cn(
          'whitespace-pre-wrap rounded-lg bg-selected px-3 py-2 text-sm [overflow-wrap:anywhere]',
          isSkipped && 'border border-dashed bg-transparent text-muted-foreground',
        )}
      >
        {marked(message.text, message.missing)}
      </p>
      {isSkipped ? <Nothing reason={message.reason} t={t} /> : <When at={message.sendAt} booking={booking} />}
      {message.missing.length > 0 ? (
        <p className="flex items-start gap-1.5 text-amber text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t('Waits for a person: nothing is known of {names}.', { names: missingText(message.missing, t) })}
        </p>
      ) : null}
    </article>
  );
}

/** The words with what is missing in them made visible. */
function marked(text: string, missing: readonly string[]) {
  const marks = new Map(missing.map((name) => [markerOf(name), name]));
  let at = 0;
  return text.split(/(\[[a-zA-Z.]+\?\])/).map((piece) => {
    at += piece.length;
    return marks.has(piece) ? (
      <mark key={at} className="rounded-sm bg-amber-soft text-amber">
        {piece}
      </mark>
    ) : (
      piece
    );
  });
}

function When({ at, booking: { listing, guest } }: { at: Date; booking: Booking }) {
  const t = useWords();
  const now = new Date();
  const there = { moment: formatMoment(at, now, listing.timezone, t), place: placeName(listing.timezone) };
  const theirs = guest.timezone && guest.timezone !== listing.timezone ? guest.timezone : null;
  return (
    <p className="flex items-start gap-1.5 text-muted-foreground text-sm">
      <Clock aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <time dateTime={at.toISOString()} title={formatExact(at, listing.timezone, t)}>
        {at < now ? t('Was due {moment} in {place}', there) : t('{moment} in {place}', there)}
        {theirs
          ? ` · ${t('{moment} for the guest in {place}', { moment: formatMoment(at, now, theirs, t), place: placeName(theirs) })}`
          : null}
      </time>
    </p>
  );
}

function Nothing({ reason, t }: { reason: string | null; t: Words }) {
  return (
    <p className="flex items-start gap-1.5 text-muted-foreground text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {reason
        ? t('Nothing goes to this guest: {reason}.', { reason: reasonText(reason, t) })
        : t('Nothing goes to this guest.')}
    </p>
  );
}

function Quiet({ children }: { children: string }) {
  return <p className="text-muted-foreground text-sm">{children}</p>;
}
