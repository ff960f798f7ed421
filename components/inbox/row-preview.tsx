import { type LucideIcon, Reply, Settings2, Sparkles, Zap } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import type { InboxRow } from '@/lib/inbox/queries';

type From = NonNullable<InboxRow['lastMessage']>['from'];

/** Who wrote last, if not the guest. */
const marks: Record<Exclude<From, 'guest'>, { icon: LucideIcon; label: string; color: string }> = {
  agent: { icon: Reply, label: 'We wrote:', color: '' },
  assistant: { icon: Sparkles, label: 'The assistant wrote:', color: 'text-assistant' },
  automation: { icon: Zap, label: 'Automated message:', color: '' },
  system: { icon: Settings2, label: 'System:', color: '' },
};

/** The beginning of the last public message; guest text is data and shows as it is. */
export function RowPreview({ message, waits }: { message: InboxRow['lastMessage']; waits: boolean }) {
  if (!message) return <p className="min-w-0 flex-1 truncate text-muted-foreground italic">No messages yet</p>;
  const mark = message.from === 'guest' ? null : marks[message.from];
  return (
    <p className={cn('flex min-w-0 flex-1 items-center gap-1', waits ? 'text-foreground' : 'text-muted-foreground')}>
      {mark ? <mark.icon role="img" aria-label={mark.label} className={cn('size-3.5 shrink-0', mark.color)} /> : null}
      <span dir="auto" className="min-w-0 flex-1 truncate text-left">
        {message.preview}
      </span>
    </p>
  );
}
