import { Inbox, SearchX, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonVariants } from '@/components/ui/button';
import type { Tab } from '@/lib/inbox/tabs';
import { tabPath } from './paths';

/** A list without rows: what would stand here, or that the filters leave nothing. */
export function EmptyList({ tab, hasFilters }: { tab: Tab; hasFilters: boolean }) {
  if (!hasFilters) return <Message icon={<Inbox />} {...tab.empty} />;
  return (
    <Message
      icon={<SearchX />}
      title="Nothing matches these filters"
      text={`None of the conversations in ${tab.label}.`}
    >
      <ClearFilters tab={tab} />
    </Message>
  );
}

export function UnreadableFilters({ tab, sentence }: { tab: Tab; sentence: string }) {
  return (
    <Message icon={<TriangleAlert />} title="Nothing was searched" text={sentence}>
      <ClearFilters tab={tab} />
    </Message>
  );
}

function ClearFilters({ tab }: { tab: Tab }) {
  return (
    <Link href={tabPath(tab.inbox, tab.id)} className={buttonVariants({ variant: 'outline', size: 'sm' })}>
      Clear all filters
    </Link>
  );
}

type MessageProps = { icon: ReactNode; title: string; text: string; children?: ReactNode };

function Message({ icon, title, text, children }: MessageProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 p-8 pb-24 text-center [&_svg]:size-5 [&_svg]:text-muted-foreground">
      {icon}
      <p className="font-medium">{title}</p>
      <p className="mb-2 max-w-72 text-muted-foreground text-sm">{text}</p>
      {children}
    </div>
  );
}
