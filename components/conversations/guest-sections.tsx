import { Star } from 'lucide-react';
import Link from 'next/link';
import { requireAgent } from '@/lib/auth/session';
import { channelLabel } from '@/lib/channels/channels';
import type { Conversation } from '@/lib/conversations/queries';
import { LOCALE } from '@/lib/format/locale';
import { dateIn, formatDateRange } from '@/lib/format/time';
import { type GuestHistory, getGuestHistory, type OtherConversation } from '@/lib/guests/queries';
import { listReviews, type Review } from '@/lib/reviews/queries';
import { Body } from './body';
import { Instant } from './clocks';
import { statusWords } from './reservation-words';
import { Section } from './section';

type Props = { conversation: Conversation; now: Date; hrefOf: (conversation: string) => string };

/** The person behind the booking: how to reach them, what they said of this stay, when else they wrote or came. */
export async function GuestSections({ conversation, now, hrefOf }: Props) {
  const agent = await requireAgent();
  // One after the other: beside the thread nothing is in a hurry, and a page should not hold many connections at once.
  const history = await getGuestHistory(agent, { guestId: conversation.guest.id, except: conversation.id, now });
  const reviews = await listReviews(agent, conversation.reservation.id);
  const today = dateIn(now, conversation.listing.timezone);
  return (
    <>
      <GuestSection guest={conversation.guest} history={history} />
      {reviews.length > 0 && (
        <Section title={reviews.length === 1 ? 'Review' : 'Reviews'}>
          {reviews.map((review) => (
            <ReviewItem key={review.id} review={review} />
          ))}
        </Section>
      )}
      {history.others.length > 0 && (
        <Section title="Other conversations">
          <ul className="-mx-2">
            {history.others.map((other) => (
              <Other key={other.id} other={other} today={today} href={hrefOf(other.id)} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function GuestSection({ guest, history }: { guest: Conversation['guest']; history: GuestHistory }) {
  const facts = [stays(history), guest.language && languageName(guest.language)].filter(Boolean);
  const contacts = [
    ...guest.emails.map((email) => ({ text: email, href: `mailto:${encodeURIComponent(email)}` })),
    ...guest.phones.map((phone) => ({ text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` })),
  ];
  return (
    <Section title="Guest">
      <p className="[overflow-wrap:anywhere]">
        <bdi>{guest.name}</bdi>
      </p>
      <p className="text-muted-foreground">{facts.join(' · ')}</p>
      {history.reviews > 0 && <p className="text-muted-foreground">Usually gives {stars(history.rating)}</p>}
      {contacts.map(({ text, href }) => (
        <a key={href} href={href} className="block text-primary hover:underline [overflow-wrap:anywhere]">
          {text}
        </a>
      ))}
    </Section>
  );
}

function ReviewItem({ review }: { review: Review }) {
  const categories = Object.entries(review.categories);
  return (
    <div className="pb-2">
      <p className="flex items-center gap-1 font-semibold">
        <Star aria-hidden className="size-3.5 text-amber" /> {stars(review.overall)}
        <span className="font-normal text-muted-foreground">
          · {channelLabel(review.channel)} · <Instant at={review.receivedAt} moment />
        </span>
      </p>
      {categories.length > 0 && (
        <p className="text-muted-foreground">{categories.map(([name, score]) => `${name} ${score}`).join(' · ')}</p>
      )}
      {review.body && <Body text={review.body} className="pt-1" />}
    </div>
  );
}

function Other({ other, today, href }: { other: OtherConversation; today: string; href: string }) {
  const status = statusWords[other.reservationStatus].label.toLowerCase();
  return (
    <li>
      <Link href={href} className="block rounded-md px-2 py-1 hover:bg-accent">
        <bdi className="block truncate font-medium">{other.listing}</bdi>
        <span className="block text-muted-foreground">
          {formatDateRange(other.checkIn, other.checkOut, today)} · {status}
          {other.waitingSince && <span className="text-amber"> · waiting</span>}
        </span>
      </Link>
    </li>
  );
}

function stays({ stays, firstStay }: GuestHistory): string {
  if (!firstStay) return 'No stays so far';
  return `${stays} ${stays === 1 ? 'stay' : 'stays'} · since ${firstStay.slice(0, 4)}`;
}

function stars(score: number): string {
  return `${Number(score.toFixed(1))}★`;
}

/** "Swedish" for "sv"; what is no language's code is shown as it came. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
