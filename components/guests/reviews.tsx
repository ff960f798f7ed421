import { Star } from 'lucide-react';
import Link from 'next/link';
import { Body } from '@/components/conversations/body';
import { Instant } from '@/components/conversations/clocks';
import { channelLabel } from '@/lib/channels/channels';
import type { GuestReview } from '@/lib/guests/past';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { Part } from './part';
import { categoryName, stars } from './words';

/** What the guest said of their stays. */
export async function GuestReviews({ reviews }: { reviews: GuestReview[] }) {
  const t = await words();
  return (
    <Part title={t('Reviews')}>
      {reviews.length === 0 ? <p className="text-muted-foreground">{t('None so far.')}</p> : null}
      {reviews.map((review) => (
        <article key={review.id} className="grid gap-1 rounded-lg border bg-card px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-1.5 text-muted-foreground">
            <Star aria-hidden className="size-4 text-amber" />
            <span className="font-semibold text-foreground">{stars(review.overall, t)}</span>
            <Link href={`/conversations/${review.conversationId}`} prefetch={false} className="hover:underline">
              <bdi>{review.listing}</bdi>
            </Link>
            <span>
              · {t(channelLabel(review.channel))} · <Instant at={review.receivedAt} moment />
            </span>
          </p>
          <Scores categories={review.categories} t={t} />
          {review.body ? <Body text={review.body} /> : null}
        </article>
      ))}
    </Part>
  );
}

function Scores({ categories, t }: Pick<GuestReview, 'categories'> & { t: Words }) {
  const scores = Object.entries(categories);
  if (scores.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 text-muted-foreground text-sm">
      {scores.map(([name, score]) => (
        <li key={name}>
          <bdi>{categoryName(name, t)}</bdi> {score.toLocaleString(t.locale)}
        </li>
      ))}
    </ul>
  );
}
