import { Bell, CalendarClock, Pin, Undo2 } from 'lucide-react';
import { modeLooks } from '@/components/assistant/mode-looks';
import { Watchers } from '@/components/live/watchers';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { AssistantMode } from '@/db/schema';
import { modes } from '@/lib/assistant/modes';
import { Mood } from './mood';
import type { RowView, Told } from './row-view';
import { WaitingClock } from './waiting-clock';

/** The state of a row, at the right of its second line: due, owed, waiting, bell, mood, whose. */
export function RowMarks({ row }: { row: RowView }) {
  const t = useWords();
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      {row.due ? <Due {...row.due} /> : null}
      {row.refund ? <RefundSince {...row.refund} /> : null}
      {row.waiting ? <WaitingClock {...row.waiting} slaSeconds={row.slaSeconds} /> : null}
      {row.isEscalated ? <Bell role="img" aria-label={t('Escalated')} className="size-4 text-red" /> : null}
      {row.target.seen.assistantMode ? <OwnMode mode={row.target.seen.assistantMode} /> : null}
      <Watchers conversationId={row.id} />
      <Mood level={row.funLevel} />
      <Assignee name={row.assignee} />
    </div>
  );
}

/** When a moved conversation comes back; a pin for one that was kept anyway. */
function Due({ title, text, isKept, isOver }: NonNullable<RowView['due']>) {
  const t = useWords();
  const Icon = isKept ? Pin : CalendarClock;
  return (
    <span title={title} className={cn('inline-flex items-center gap-1', isOver && 'text-red')}>
      <Icon role="img" aria-label={text && !isKept ? t('Due') : title} className="size-3.5" />
      {text}
    </span>
  );
}

function RefundSince({ text, title }: Told) {
  const t = useWords();
  return (
    <span title={t('Refund open since {title}', { title })} className="inline-flex items-center gap-1 text-amber">
      <Undo2 role="img" aria-label={t('Refund open for')} className="size-3.5" />
      {text}
    </span>
  );
}

/** What the assistant may do here, where that is the conversation's own. */
function OwnMode({ mode }: { mode: AssistantMode }) {
  const t = useWords();
  const { icon: Icon, tone } = modeLooks[mode];
  const label = t(modes[mode].is);
  return (
    <span title={label} className={cn('flex', tone)}>
      <Icon role="img" aria-label={label} className="size-3.5" />
    </span>
  );
}

function Assignee({ name }: { name: string | null }) {
  const t = useWords();
  const label = name ? t('Assigned to {name}', { name }) : t('Assigned to nobody');
  return (
    <span role="img" aria-label={label} title={label} className="flex">
      {name ? (
        <Avatar name={name} tone="primary" className="size-5 text-[0.5625rem]" />
      ) : (
        <span className="size-5 rounded-full border border-muted-foreground/60 border-dashed" />
      )}
    </span>
  );
}
