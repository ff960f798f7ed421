'use client';

import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';
import type { Task } from '@/lib/tasks/queries';
import { type Approval, isFinished } from '@/lib/tasks/steps';

type Props = {
  task: Task;
  /** Only for those who may. */
  decide?: (decision: Exclude<Approval, 'pending'>) => void;
  edit: () => void;
};

const looks: Record<Approval, { text: string; textBy?: string; tone: Tone }> = {
  pending: { text: 'waits for approval', tone: 'amber' },
  approved: { text: 'approved', textBy: 'approved by {name}', tone: 'green' },
  rejected: { text: 'rejected', textBy: 'rejected by {name}', tone: 'red' },
};

/** Where a refund stands; undecided, a manager decides it here, once somebody has said how much it is. */
export function TaskRefund({ task, decide, edit }: Props) {
  const t = useWords();
  const isOpen = task.approval === 'pending';
  if (isOpen && isFinished(task.status)) return null;
  const { text, textBy, tone } = looks[task.approval!];
  const said = textBy && task.decidedBy ? t(textBy, { name: task.decidedBy }) : t(text);
  return (
    <div className="grid justify-items-start gap-1 pt-0.5">
      <Badge tone={tone} className="max-w-full">
        <span className="truncate">{isOpen && !task.amount ? t('waits for an amount') : said}</span>
      </Badge>
      {isOpen && !task.amount && <Small onClick={edit}>{t('Set the amount')}</Small>}
      {isOpen && task.amount && decide && (
        <div className="flex gap-1">
          <Small onClick={() => decide('approved')}>{t('Approve')}</Small>
          <Small onClick={() => decide('rejected')}>{t('Reject')}</Small>
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
