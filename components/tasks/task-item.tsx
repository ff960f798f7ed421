'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Instant } from '@/components/conversations/clocks';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { rich } from '@/components/words/rich';
import type { ActionResult } from '@/lib/actions';
import { formatMoney } from '@/lib/format/money';
import type { Words } from '@/lib/language/messages';
import { decideRefund, stepTask } from '@/lib/tasks/actions';
import type { Task } from '@/lib/tasks/queries';
import { type Approval, isFinished, type TaskStatus } from '@/lib/tasks/steps';
import { saidAmount } from './fields';
import { TaskCheck } from './task-check';
import { TaskDialog } from './task-dialog';
import { TaskMenu } from './task-menu';
import { TaskRefund } from './task-refund';
import { priorityWords, statusLooks } from './words';

type Props = { task: Task; conversationId: string; currencies: string[]; canDecide: boolean };
type Decision = Exclude<Approval, 'pending'>;

/** A task with what can be done about it: finished with one click, undone with another. */
export function TaskItem({ task, conversationId, currencies, canDecide }: Props) {
  const t = useWords();
  const [shown, show] = useOptimistic(task, (now, changed: Partial<Task>) => ({ ...now, ...changed }));
  const [isEditing, setEditing] = useState(false);
  const [, startTransition] = useTransition();
  const run = (changed: Partial<Task>, act: () => Promise<ActionResult<void>>, onDone?: () => void) =>
    startTransition(async () => {
      show(changed);
      const result = await reach(act());
      if (result.ok) onDone?.();
      else toast.error(result.refusal.detail);
    });
  const step = (status: TaskStatus, expected = shown.status) =>
    run(
      { status },
      () => stepTask({ taskId: task.id, status, expected }),
      () => isFinished(status) && offerUndo(task.title, status, t, () => step(expected, status)),
    );
  const decide = (decision: Decision) => {
    const expected = { approval: shown.approval ?? 'pending', amount: saidAmount(shown.amount) };
    run({ approval: decision }, () => decideRefund({ taskId: task.id, decision, expected }));
  };
  return (
    <li className="group/task -mx-1 flex gap-1.5 rounded-md px-1 py-0.5">
      <TaskCheck task={shown} step={step} />
      <div className="min-w-0 flex-1">
        <Title task={shown} />
        <Facts task={shown} />
        {shown.approval && shown.status !== 'cancelled' && (
          <TaskRefund
            task={shown}
            decide={canDecide && !isFinished(shown.status) ? decide : undefined}
            edit={() => setEditing(true)}
          />
        )}
      </div>
      <TaskMenu
        task={shown}
        step={step}
        edit={() => setEditing(true)}
        decide={canDecide && shown.approval && !isFinished(shown.status) ? decide : undefined}
      />
      {isEditing && (
        <TaskDialog
          task={task}
          conversationId={conversationId}
          currencies={currencies}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}

function offerUndo(title: string, status: TaskStatus, t: Words, undo: () => void) {
  const did = status === 'done' ? 'Finished: {title}' : 'Cancelled: {title}';
  toast(t(did, { title }), { duration: 10_000, action: { label: t('Undo'), onClick: undo } });
}

function Title({ task: { title, status, priority } }: { task: Task }) {
  const t = useWords();
  const { tone } = priorityWords[priority];
  return (
    <p
      className={cn(
        '[overflow-wrap:anywhere]',
        isFinished(status) ? 'text-muted-foreground line-through' : 'font-medium',
      )}
    >
      <bdi>{title}</bdi> {tone && !isFinished(status) && <Badge tone={tone}>{t(priority)}</Badge>}
    </p>
  );
}

function Facts({ task }: { task: Task }) {
  const t = useWords();
  const { word } = statusLooks[task.status];
  const item = task.item === task.title ? null : task.item;
  const facts = [item, task.amount && formatMoney(task.amount, t), task.assignee?.name, word && t(word)].filter(
    Boolean,
  );
  const due = !isFinished(task.status) && task.dueAt;
  if (facts.length === 0 && !due) return null;
  return (
    <p className="text-muted-foreground [overflow-wrap:anywhere]">
      {facts.join(' · ')}
      {due && (
        <>
          {facts.length > 0 && ' · '}
          {rich(t, 'due {moment}', { moment: <Instant at={due} moment /> })}
        </>
      )}
    </p>
  );
}
