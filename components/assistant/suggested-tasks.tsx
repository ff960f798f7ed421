'use client';

import { ListPlus, X } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import type { SuggestedTask } from '@/db/schema';
import { acceptTask, dismissTask } from '@/lib/assistant/actions';

type Props = { runId: string; tasks: SuggestedTask[] };

/** Tasks that the assistant would make, for a person to make or to wave off; those that are settled are gone. */
export function SuggestedTasks({ runId, tasks }: Props) {
  const t = useWords();
  const open = tasks.map((task, place) => ({ ...task, place })).filter((task) => !task.taskId && !task.dismissedBy);
  if (open.length === 0) return null;
  return (
    <ul aria-label={t('Suggested tasks')} className="flex flex-wrap gap-1">
      {open.map(({ place, title }) => (
        <li key={place} className="min-w-0">
          <Suggestion runId={runId} place={place} title={title} />
        </li>
      ))}
    </ul>
  );
}

function Suggestion({ runId, place, title }: { runId: string; place: number; title: string }) {
  const t = useWords();
  const [isPending, startTransition] = useTransition();
  const settle = (action: typeof acceptTask | typeof dismissTask, done: string) =>
    startTransition(async () => {
      const result = await reach<unknown>(action({ runId, place }));
      if (result.ok) toast.success(t(done), { description: title });
      else toast.error(result.refusal.detail);
    });
  return (
    <span
      aria-busy={isPending}
      className="flex h-6 items-center rounded-md border border-input border-dashed bg-card text-xs aria-busy:opacity-50"
    >
      <button
        type="button"
        disabled={isPending}
        onClick={() => settle(acceptTask, 'Task made')}
        className="touch flex h-full min-w-0 items-center gap-1 rounded-l-md px-1.5 hover:bg-accent"
      >
        <ListPlus aria-hidden className="size-3 shrink-0 text-muted-foreground" />
        <span className="truncate">{t('Make the task “{title}”', { title })}</span>
      </button>
      <button
        type="button"
        disabled={isPending}
        aria-label={t('Not needed: {title}', { title })}
        onClick={() => settle(dismissTask, 'Task not needed')}
        className="touch flex h-full items-center rounded-r-md px-1 text-muted-foreground hover:bg-accent hover:text-foreground"
      >
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}
