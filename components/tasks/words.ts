import { Circle, CircleCheck, CircleDot, CircleX, type LucideIcon } from 'lucide-react';
import type { Tone } from '@/components/ui/badge';
import type { Task } from '@/lib/tasks/queries';
import type { CatalogKind, TaskStatus } from '@/lib/tasks/steps';

export const kindWords = {
  refund: { label: 'Refund', purpose: 'Any money or compensation owed to a guest. A manager approves it.' },
  cleaning: { label: 'Cleaning', purpose: null },
  maintenance: { label: 'Maintenance', purpose: null },
  request: { label: 'Request', purpose: 'What a guest wishes for.' },
  other: { label: 'Other', purpose: null },
} satisfies Record<CatalogKind, { label: string; purpose: string | null }>;

type Priority = Task['priority'];

export const priorityWords = {
  low: { label: 'Low', tone: null },
  normal: { label: 'Normal', tone: null },
  high: { label: 'High', tone: 'amber' },
  urgent: { label: 'Urgent', tone: 'red' },
} as const satisfies Record<Priority, { label: string; tone: Tone | null }>;

export const statusLooks: Record<TaskStatus, { icon: LucideIcon; word: string | null; tone: string }> = {
  open: { icon: Circle, word: null, tone: 'text-muted-foreground' },
  in_progress: { icon: CircleDot, word: 'in progress', tone: 'text-amber' },
  done: { icon: CircleCheck, word: 'done', tone: 'text-green' },
  cancelled: { icon: CircleX, word: 'cancelled', tone: 'text-muted-foreground' },
};
