'use client';

import { BookOpen, CalendarDays, House, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';
import type { Citation } from '@/db/schema';

const kinds: Record<Citation['kind'], { icon: LucideIcon; from: string }> = {
  article: { icon: BookOpen, from: 'From an article' },
  fact: { icon: House, from: 'From the listing’s facts' },
  reservation: { icon: CalendarDays, from: 'From the booking' },
};

/** What an answer rests on, each opening with its own words. */
export function Citations({ citations }: { citations: Citation[] }) {
  const t = useWords();
  if (citations.length === 0) return null;
  return (
    <ul aria-label={t('Sources')} className="flex flex-wrap gap-1">
      {citations.map((citation) => (
        <li key={`${citation.kind} ${citation.id}`} className="min-w-0">
          <Source citation={citation} />
        </li>
      ))}
    </ul>
  );
}

function Source({ citation: { kind, id, title, quote } }: { citation: Citation }) {
  const t = useWords();
  const { icon: Icon, from } = kinds[kind];
  return (
    <Popover>
      <PopoverTrigger className="touch flex h-6 max-w-full items-center gap-1 rounded-md border border-assistant/30 bg-card px-1.5 text-muted-foreground text-xs hover:text-foreground data-[state=open]:text-foreground">
        <Icon aria-hidden className="size-3 shrink-0" />
        <bdi className="truncate">{title}</bdi>
      </PopoverTrigger>
      <PopoverContent aria-label={title} className="grid gap-1.5 text-sm">
        <p className="text-muted-foreground text-xs">{t(from)}</p>
        <p className="font-semibold [overflow-wrap:anywhere]">
          <bdi>{title}</bdi>
        </p>
        <blockquote dir="auto" className="whitespace-pre-wrap border-l-2 pl-2 [overflow-wrap:anywhere]">
          {quote}
        </blockquote>
        {kind === 'article' && (
          <Link href={`/settings/knowledge?article=${id}`} prefetch={false} className="text-primary hover:underline">
            {t('Open the article')}
          </Link>
        )}
      </PopoverContent>
    </Popover>
  );
}
