'use client';

import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Task } from '@/lib/tasks/queries';
import { type Approval, isFinished } from '@/lib/tasks/steps';

type Props = {
  task: Task;
  /** Only for those who may. */
  decide?: (decision: Exclude<Approval, 'pending'>) => void;
  edit: () => void;
};

const looks: Record<Approval, { text: (by: string | null) => string; tone: Tone }> = {
  pending: { text: () => 'waits for approval', tone: 'amber' },
  approved: { text: (by) => (by ? `approved by ${by}` : 'approved'), tone: 'green' },
  rejected: { text: (by) => (by ? `rejected by ${by}` : 'rejected'), tone: 'red' },
};

/** Where a refund stands; undecided, a manager decides it here, once somebody has said how much it is. */
export function TaskRefund({ task, decide, edit }: Props) {
  const isOpen = task.approval === 'pending';
  if (isOpen && isFinished(task.status)) return null;
  const { text, tone } = looks[task.approval!];
  return (
    <div className="grid justify-items-start gap-1 pt-0.5">
      <Badge tone={tone} className="max-w-full">
        <span className="truncate">{isOpen && !task.amount ? 'waits for an amount' : text(task.decidedBy)}</span>
      </Badge>
      {isOpen && !task.amount && <Small onClick={edit}>Set the amount</Small>}
      {isOpen && task.amount && decide && (
        <div className="flex gap-1">
          <Small onClick={() => decide('approved')}>Approve</Small>
          <Small onClick={() => decide('rejected')}>Reject</Small>
        </div>
      )}
    </div>
  );
}

function Small({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button variant="outline" size="sm" onClick={onClick} className="h-6 px-2 text-xs">
      {children}
    </Button>
  );
}
