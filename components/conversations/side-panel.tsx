import { X } from 'lucide-react';
import { Suspense } from 'react';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { TagEditor } from '@/components/tags/tag-editor';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Conversation, TimelineEvent } from '@/lib/conversations/queries';
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
  /** The last time the fun level was set, where that is on the page shown. */
  rated: TimelineEvent | undefined;
  now: Date;
  hrefOf: (conversation: string) => string;
};

/**
 * What stands around the thread. Beside it where there is room; a drawer elsewhere, which the browser itself opens and
 * closes (popover): it works before any script has loaded.
 */
export function SidePanel({ id, conversation, rated, now, hrefOf }: Props) {
  const { seller, tags } = conversation;
  return (
    <aside
      id={id}
      popover="auto"
      aria-label="Details"
      className="inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(20rem,calc(100vw-3rem))] flex-col gap-4 overflow-y-auto border-l bg-card p-4 text-foreground shadow-float backdrop:bg-overlay max-lg:pt-12 [&:popover-open]:flex lg:static lg:flex lg:h-auto lg:w-60 lg:shrink-0 lg:shadow-none"
    >
      <Button
        variant="ghost"
        size="icon"
        popoverTarget={id}
        popoverTargetAction="hide"
        aria-label="Close details"
        className="absolute top-2 right-2 lg:hidden"
      >
        <X />
      </Button>
      <ReservationSection conversation={conversation} now={now} />
      <Section title="Fun level">
        <MoodFaces target={targetOf(conversation)}>
          <RatedBy rated={rated} level={conversation.funLevel} />
        </MoodFaces>
      </Section>
      <Section title="Seller">
        <p className={seller ? undefined : 'text-muted-foreground'}>{seller?.name ?? 'Claimed by nobody'}</p>
      </Section>
      <Section title="Tags">
        <TagEditor conversationId={conversation.id} tags={tags} />
      </Section>
      <ErrorBoundary what="The guest's history">
        <Suspense fallback={<Skeleton className="h-48" />}>
          <TasksSection conversation={conversation} />
          <GuestSections conversation={conversation} now={now} hrefOf={hrefOf} />
        </Suspense>
      </ErrorBoundary>
    </aside>
  );
}

function RatedBy({ rated, level }: { rated: TimelineEvent | undefined; level: number | null }) {
  const by = rated?.actor === 'assistant' ? 'the assistant' : rated?.by;
  if (!rated || !by || level === null) return null;
  return (
    <>
      , said {by} <Instant at={rated.at} moment />
    </>
  );
}
