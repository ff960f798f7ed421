'use client';

import {
  Ban,
  Check,
  Ellipsis,
  type LucideIcon,
  Pause,
  Pencil,
  Play,
  RotateCcw,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react';
import { buttonVariants } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';
import type { Task } from '@/lib/tasks/queries';
import { type Approval, isFinished, type TaskStatus } from '@/lib/tasks/steps';

type Props = {
  task: Task;
  step: (to: TaskStatus) => void;
  edit: () => void;
  /** Only for those who may. */
  decide?: (decision: Exclude<Approval, 'pending'>) => void;
};

const steps: { to: TaskStatus; label: string; icon: LucideIcon; from: (task: Task) => boolean }[] = [
  { to: 'in_progress', label: 'Start', icon: Play, from: ({ status }) => status === 'open' },
  { to: 'open', label: 'Put back', icon: Pause, from: ({ status }) => status === 'in_progress' },
  { to: 'done', label: 'Finish', icon: Check, from: (task) => !isFinished(task.status) && isAllowed(task) },
  { to: 'open', label: 'Re-open', icon: RotateCcw, from: ({ status }) => isFinished(status) },
  { to: 'cancelled', label: 'Cancel the task', icon: Ban, from: ({ status }) => !isFinished(status) },
];

/** Everything that can be done about a task. */
export function TaskMenu({ task, step, edit, decide }: Props) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label={t('Change the task: {title}', { title: task.title })}
        className={cn(buttonVariants({ variant: 'ghost', size: 'icon' }), 'size-6')}
      >
        <Ellipsis aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        {!isFinished(task.status) && (
          <DropdownMenuItem onSelect={edit}>
            <Pencil aria-hidden /> {t('Edit')}
          </DropdownMenuItem>
        )}
        {steps.map(
          ({ to, label, icon: Icon, from }) =>
            from(task) && (
              <DropdownMenuItem key={label} onSelect={() => step(to)}>
                <Icon aria-hidden /> {t(label)}
              </DropdownMenuItem>
            ),
        )}
        {decide && <DropdownMenuSeparator />}
        {decide && task.amount && task.approval !== 'approved' && (
          <DropdownMenuItem onSelect={() => decide('approved')}>
            <ThumbsUp aria-hidden /> {t('Approve the refund')}
          </DropdownMenuItem>
        )}
        {decide && task.approval !== 'rejected' && (
          <DropdownMenuItem onSelect={() => decide('rejected')}>
            <ThumbsDown aria-hidden /> {t('Reject the refund')}
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function isAllowed({ approval }: Task): boolean {
  return approval === null || approval === 'approved';
}
