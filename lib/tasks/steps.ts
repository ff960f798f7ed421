import type { approvals, catalogKinds, taskStatuses } from '@/db/schema';

export type TaskStatus = (typeof taskStatuses)[number];
export type Approval = (typeof approvals)[number];
export type CatalogKind = (typeof catalogKinds)[number];

export function isFinished(status: TaskStatus): boolean {
  return status === 'done' || status === 'cancelled';
}

/** The event that a task's way from one status to another is. */
export function eventOfStep(from: TaskStatus, to: TaskStatus) {
  if (to === 'done') return 'task.finished';
  if (to === 'cancelled') return 'task.cancelled';
  if (isFinished(from)) return 'task.reopened';
  return to === 'in_progress' ? 'task.started' : 'task.paused';
}

/** Where a refund stands with those who may allow it: one that a program wrote waits for them, too. Null for what needs nobody. */
export function approvalOf(task: { kind: CatalogKind; approval: Approval | null }): Approval | null {
  return task.kind === 'refund' ? (task.approval ?? 'pending') : null;
}
