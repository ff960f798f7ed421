import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Ago } from '@/components/settings/ago';
import { Row, Rows } from '@/components/settings/rows';
import { Badge } from '@/components/ui/badge';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { GAP_DAYS, type Gap, listGaps } from '@/lib/knowledge/gaps';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { KnowledgeSection } from './knowledge-section';
import { AnswerGapButton } from './new-article-button';

/** What guests asked and nothing answered, the most frequent first. */
export async function Gaps() {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const gaps = await listGaps(agent, now);
  const listings = hasRole(agent, 'admin') ? await listListings(agent) : null;
  return (
    <KnowledgeSection>
      {gaps.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('In the last {days} days nobody asked what the knowledge does not answer.', { days: GAP_DAYS })}
        </p>
      ) : (
        <p className="max-w-prose text-pretty text-muted-foreground text-sm">
          {t('What guests asked in the last {days} days and no article, fact or booking answered.', { days: GAP_DAYS })}
        </p>
      )}
      {gaps.length > 0 ? (
        <Rows>
          {gaps.map((gap) => (
            <Row
              key={gap.gap}
              lead={
                <span
                  className="w-5 shrink-0 sm:w-8 text-right font-semibold text-lg tabular-nums"
                  title={t('times asked')}
                >
                  {gap.asked}
                  <span className="sr-only"> {t('times asked')}</span>
                </span>
              }
              title={
                <>
                  <Link href={`/conversations/${gap.conversationId}`} className="truncate font-medium hover:underline">
                    <bdi>{gap.question}</bdi>
                  </Link>
                  {gap.answer ? <Answered {...gap.answer} /> : null}
                </>
              }
              detail={
                <>
                  <bdi>{gap.listing}</bdi>
                  {gap.places > 1
                    ? ` ${t('and {count, plural, one {# more} other {# more}}', { count: gap.places - 1 })}`
                    : ''}
                </>
              }
              facts={<Ago at={gap.lastAt} now={now} zone={agent.account.timezone} />}
            >
              {listings ? <AnswerGapButton of={articleOf(gap, t.language)} listings={listings} /> : null}
            </Row>
          ))}
        </Rows>
      ) : null}
    </KnowledgeSection>
  );
}

async function Answered({ id, title }: { id: string; title: string }) {
  const t = await words();
  return (
    <Link href={`/settings/knowledge?article=${id}`} title={title} className="shrink-0">
      <Badge tone="green">
        <CircleCheck aria-hidden className="size-3" /> {t('written since')}
      </Badge>
    </Link>
  );
}

/** A beginning: the guest's words for the title; of their listing, where nobody asked elsewhere. */
function articleOf({ question, language, listingId, places }: Gap, spoken: string) {
  const title = question.replace(/\s+/g, ' ').trim().slice(0, 300);
  const place = places === 1 ? listingId : null;
  return { title, body: '', language: language ?? spoken, audience: 'before' as const, listingId: place };
}
