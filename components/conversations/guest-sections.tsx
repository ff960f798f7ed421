import { Star } from 'lucide-react';
import Link from 'next/link';
import { categoryName, languageName, stars, waysTo } from '@/components/guests/words';
import { requireAgent } from '@/lib/auth/session';
import { channelLabel } from '@/lib/channels/channels';
import type { Conversation } from '@/lib/conversations/queries';
import { dateIn, formatDateRange } from '@/lib/format/time';
import { type GuestHistory, getGuestHistory, type OtherConversation } from '@/lib/guests/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { listReviews, type Review } from '@/lib/reviews/queries';
import { Body } from './body';
import { Instant } from './clocks';
import { statusWords } from './reservation-words';
import { Section } from './section';

type Props = { conversation: Conversation; now: Date; hrefOf: (conversation: string) => string };

/** The person behind the booking: how to reach them, what they said of this stay, when else they wrote or came. */
export async function GuestSections({ conversation, now, hrefOf }: Props) {
  const t = await words();
  const agent = await requireAgent();
  // One after the other: beside the thread nothing is in a hurry, and a page should not hold many connections at once.
  const history = await getGuestHistory(agent, { guestId: conversation.guest.id, except: conversation.id, now });
  const reviews = await listReviews(agent, conversation.reservation.id);
  const today = dateIn(now, conversation.listing.timezone);
  return (
    <>
      <GuestSection guest={conversation.guest} history={history} />
      {reviews.length > 0 && (
        <Section title={reviews.length === 1 ? t('Review') : t('Reviews')}>
          {reviews.map((review) => (
            <ReviewItem key={review.id} review={review} />
          ))}
        </Section>
      )}
      {history.others.length > 0 && (
        <Section title={t('Other conversations')}>
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

async function GuestSection({ guest, history }: { guest: Conversation['guest']; history: GuestHistory }) {
  const t = await words();
  const facts = [stays(history, t), guest.language && languageName(guest.language, t)].filter(Boolean);
  return (
    <Section title={t('Guest')}>
      <p className="[overflow-wrap:anywhere]">
        <Link href={`/guests/${guest.id}`} className="font-medium hover:underline">
          <bdi>{guest.name}</bdi>
        </Link>
      </p>
      <p className="text-muted-foreground">{facts.join(' · ')}</p>
      {history.reviews > 0 && (
        <p className="text-muted-foreground">{t('Usually gives {stars}', { stars: stars(history.rating, t) })}</p>
      )}
      {waysTo(history).map(({ text, href }) => (
        <a key={href} href={href} className="block text-primary hover:underline [overflow-wrap:anywhere]">
          {text}
        </a>
      ))}
    </Section>
  );
}

async function ReviewItem({ review }: { review: Review }) {
  const t = await words();
  const categories = Object.entries(review.categories);
  return (
    <div className="pb-2">
      <p className="flex items-center gap-1 font-semibold">
        <Star aria-hidden className="size-3.5 text-amber" /> {stars(review.overall, t)}
        <span className="font-normal text-muted-foreground">
          · {t(channelLabel(review.channel))} · <Instant at={review.receivedAt} moment />
        </span>
      </p>
      {categories.length > 0 && (
        <p className="text-muted-foreground">
          {categories.map(([name, score]) => `${categoryName(name, t)} ${score.toLocaleString(t.locale)}`).join(' · ')}
        </p>
      )}
      {review.body && <Body text={review.body} className="pt-1" />}
    </div>
  );
}

async function Other({ other, today, href }: { other: OtherConversation; today: string; href: string }) {
  const t = await words();
  const status = t(statusWords[other.reservationStatus].small);
  return (
    <li>
      <Link href={href} className="block rounded-md px-2 py-1 hover:bg-accent">
        <bdi className="block truncate font-medium">{other.listing}</bdi>
        <span className="block text-muted-foreground">
          {formatDateRange(other.checkIn, other.checkOut, today, t)} · {status}
          {other.waitingSince && <span className="text-amber"> {t('· waiting')}</span>}
        </span>
      </Link>
    </li>
  );
}

function stays({ stays, firstStay }: GuestHistory, t: Words): string {
  if (!firstStay) return t('No stays so far');
  return t('{n, plural, one {# stay} other {# stays}} · since {year}', { n: stays, year: firstStay.slice(0, 4) });
}
