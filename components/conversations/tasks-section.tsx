import { Circle, CircleCheck, CircleDot, CircleX, type LucideIcon } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { requireAgent } from '@/lib/auth/session';
import { formatMoney } from '@/lib/format/money';
import { listTasks, type Task } from '@/lib/tasks/queries';
import { Instant } from './clocks';
import { Section } from './section';

const STATES: Record<Task['status'], { icon: LucideIcon; word: string; tone: string }> = {
  open: { icon: Circle, word: 'open', tone: 'text-muted-foreground' },
  in_progress: { icon: CircleDot, word: 'in progress', tone: 'text-amber' },
  done: { icon: CircleCheck, word: 'done', tone: 'text-green' },
  cancelled: { icon: CircleX, word: 'cancelled', tone: 'text-muted-foreground' },
};

/** What staff have to do for this guest. */
export async function TasksSection({ conversationId }: { conversationId: string }) {
  const tasks = await listTasks(await requireAgent(), conversationId);
  return (
    <Section title="Tasks">
      {tasks.length === 0 && <p className="text-muted-foreground">None</p>}
      <ul className="space-y-2">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function TaskItem({ task }: { task: Task }) {
  const { icon: Icon, word, tone } = STATES[task.status];
  const finished = task.status === 'done' || task.status === 'cancelled';
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={cn('mt-0.5 size-3.5 shrink-0', tone)} />
      <div className="min-w-0">
        <p className={cn('[overflow-wrap:anywhere]', finished ? 'text-muted-foreground line-through' : 'font-medium')}>
          <bdi>{task.title}</bdi>{' '}
          {!finished && (task.priority === 'urgent' || task.priority === 'high') && (
            <Badge tone={task.priority === 'urgent' ? 'red' : 'amber'}>{task.priority}</Badge>
          )}
        </p>
        <p className="text-muted-foreground">
          {[task.item, task.amount && formatMoney(task.amount), task.assignee?.name, word].filter(Boolean).join(' · ')}
          {task.dueAt && !finished && (
            <>
              {' · due '}
              <Instant at={task.dueAt} moment />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
