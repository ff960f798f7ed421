import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { words } from '@/lib/language/request';

type InboxFrameProps = { hasChat: boolean; label: string; list: ReactNode; chat: ReactNode };

/** List and chat side by side, each scrolling alone; on a phone one of them at a time. */
export async function InboxFrame({ hasChat, label, list, chat }: InboxFrameProps) {
  const t = await words();
  return (
    <div data-chat={hasChat || undefined} className="flex h-full min-h-0">
      <section
        aria-label={label}
        className={cn(
          'flex min-h-0 w-full shrink-0 flex-col bg-card md:w-80 md:border-r xl:w-96',
          hasChat && 'max-md:hidden',
        )}
      >
        {list}
      </section>
      <section aria-label={t('Conversation')} className={cn('min-h-0 min-w-0 flex-1', !hasChat && 'max-md:hidden')}>
        {chat}
      </section>
    </div>
  );
}
