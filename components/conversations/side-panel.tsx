import { X } from 'lucide-react';
import { Suspense } from 'react';
import { MoodSuggestion } from '@/components/assistant/mood-suggestion';
import { risenTo } from '@/components/assistant/risen';
import { PlannedSection } from '@/components/automations/planned-section';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { TagEditor } from '@/components/tags/tag-editor';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { rich } from '@/components/words/rich';
import type { RunSeen } from '@/lib/assistant/queries';
import type { PlannedRow } from '@/lib/automations/queries';
import type { Conversation, TimelineEvent } from '@/lib/conversations/queries';
import { words } from '@/lib/language/request';
import { Instant } from './clocks';
import { GuestSections } from './guest-sections';
import { MoodFaces } from './mood';
import { ReservationSection } from './reservation-section';
import { Section } from './section';
import { targetOf } from './target-of';
import { TasksSection } from './tasks-section';

type Props = {
  id: string;
  conversation: Conversation;
  /** The last time the fun level was set or rated, where that is on the page shown. */
  rated: TimelineEvent | undefined;
  runs: RunSeen[];
  planned: PlannedRow[];
  now: Date;
  hrefOf: (conversation: string) => string;
};

/**
 * What stands around the thread. Beside it where there is room; a drawer elsewhere, which the browser itself opens and
 * closes (popover): it works before any script has loaded.
 */
export async function SidePanel({ id, conversation, rated, runs, planned, now, hrefOf }: Props) {
  const t = await words();
  const { seller, tags, funLevel } = conversation;
  const risen = risenTo(funLevel, rated, runs);
  return (
    <aside
      id={id}
      popover="auto"
      data-details
      aria-label={t('Details')}
      className="inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(20rem,calc(100vw-3rem))] flex-col gap-4 overflow-y-auto border-l bg-card p-4 text-foreground shadow-float backdrop:bg-overlay max-lg:pt-12 [&:popover-open]:flex lg:static lg:flex lg:h-auto lg:w-60 lg:shrink-0 lg:shadow-none lg:[[data-no-details]_&]:hidden"
    >
      <Button
        variant="ghost"
        size="icon"
        popoverTarget={id}
        popoverTargetAction="hide"
        aria-label={t('Close details')}
        className="absolute top-2 right-2 lg:hidden"
      >
        <X />
      </Button>
      <ReservationSection conversation={conversation} now={now} />
      <Section title={t('Fun level')}>
        <MoodFaces target={targetOf(conversation)}>
          <RatedBy rated={rated} level={conversation.funLevel} />
        </MoodFaces>
        {risen && <MoodSuggestion target={targetOf(conversation)} {...risen} />}
      </Section>
      <Section title={t('Seller')}>
        <p className={seller ? undefined : 'text-muted-foreground'}>{seller?.name ?? t('Claimed by nobody')}</p>
      </Section>
      <Section title={t('Tags')}>
        <TagEditor conversationId={conversation.id} tags={tags} />
      </Section>
      <ErrorBoundary what={t("The guest's history")}>
        <Suspense fallback={<Skeleton className="h-48" />}>
          <TasksSection conversation={conversation} />
          <PlannedSection planned={planned} />
          <GuestSections conversation={conversation} now={now} hrefOf={hrefOf} />
        </Suspense>
      </ErrorBoundary>
    </aside>
  );
}

async function RatedBy({ rated, level }: { rated: TimelineEvent | undefined; level: number | null }) {
  const t = await words();
  const by = rated?.actor === 'assistant' ? t('the assistant') : rated?.by;
  if (!rated || !by || level === null) return null;
  const quote = typeof rated.data.quote === 'string' && rated.data.quote;
  return (
    <>
      {rich(t, ', said {by} {moment}', { by, moment: <Instant at={rated.at} moment /> })}
      {quote && <bdi className="block [overflow-wrap:anywhere]">{t('“{quote}”', { quote })}</bdi>}
    </>
  );
}
