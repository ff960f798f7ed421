import { Inbox, SearchX, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonVariants } from '@/components/ui/button';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { tabPath } from './paths';

/** A list without rows: what would stand here, or that the filters leave nothing. */
export async function EmptyList({ tab, hasFilters }: { tab: Tab; hasFilters: boolean }) {
  const t = await words();
  if (!hasFilters) return <Message icon={<Inbox />} title={t(tab.empty.title)} text={t(tab.empty.text)} />;
  return (
    <Message
      icon={<SearchX />}
      title={t('Nothing matches these filters')}
      text={t('None of the conversations in {tab}.', { tab: t(tab.label) })}
    >
      <ClearFilters tab={tab} />
    </Message>
  );
}

export async function UnreadableFilters({ tab, sentence }: { tab: Tab; sentence: string }) {
  const t = await words();
  return (
    <Message icon={<TriangleAlert />} title={t('Nothing was searched')} text={sentence}>
      <ClearFilters tab={tab} />
    </Message>
  );
}

async function ClearFilters({ tab }: { tab: Tab }) {
  const t = await words();
  return (
    <Link href={tabPath(tab.inbox, tab.id)} className={buttonVariants({ variant: 'outline', size: 'sm' })}>
      {t('Clear all filters')}
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
