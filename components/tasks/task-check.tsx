'use client';

import { cn } from '@/components/ui/cn';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import type { Task } from '@/lib/tasks/queries';
import { isFinished, type TaskStatus } from '@/lib/tasks/steps';
import { statusLooks } from './words';

/** The circle before a task: finishes it, or opens it again. A refund's says what it waits for. */
export function TaskCheck({ task, step }: { task: Task; step: (to: TaskStatus) => void }) {
  const t = useWords();
  const { icon: Icon, tone } = statusLooks[task.status];
  const { label, to } = next(task);
  return (
    <Tooltip content={t(label)} side="left">
      <button
        type="button"
        aria-label={t('{deed}: {title}', { deed: t(label), title: task.title })}
        aria-disabled={to ? undefined : true}
        onClick={() => to && step(to)}
        className={cn(
          'mt-px flex size-5 shrink-0 items-center justify-center rounded-full aria-disabled:cursor-not-allowed',
          to && 'hover:text-green',
          tone,
        )}
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </Tooltip>
  );
}

function next({ status, approval }: Task): { label: string; to: TaskStatus | null } {
  if (isFinished(status)) return { label: 'Re-open', to: 'open' };
  if (approval === 'pending') return { label: 'A manager has to approve it first', to: null };
  if (approval === 'rejected') return { label: 'It was rejected: cancel it, or have it decided again', to: null };
  return { label: 'Finish', to: 'done' };
}
