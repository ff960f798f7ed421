import Link from 'next/link';
import { Instant } from '@/components/conversations/clocks';
import { kindWords, priorityWords } from '@/components/tasks/words';
import { Badge } from '@/components/ui/badge';
import { rich } from '@/components/words/rich';
import type { GuestTask } from '@/lib/guests/past';
import { words } from '@/lib/language/request';
import { Part } from './part';

/** What is still to be done for the guest. */
export async function OpenTasks({ tasks }: { tasks: GuestTask[] }) {
  const t = await words();
  if (tasks.length === 0) return null;
  return (
    <Part title={t('Open tasks')}>
      <ul className="divide-y rounded-lg border bg-card">
        {tasks.map((task) => (
          <li key={task.id} className="relative grid gap-0.5 px-4 py-2.5 hover:bg-accent/60">
            <p className="flex items-center gap-2">
              <Link
                href={`/conversations/${task.conversationId}`}
                prefetch={false}
                className="min-w-0 truncate font-medium after:absolute after:inset-0"
              >
                <bdi>{task.title}</bdi>
              </Link>
              <Priority priority={task.priority} />
            </p>
            <p className="truncate text-muted-foreground text-sm">
              {t(kindWords[task.kind].label)} · <bdi>{task.listing}</bdi>
              {task.assignee ? <> · {task.assignee}</> : null}
              {task.dueAt ? <> · {rich(t, 'due {when}', { when: <Instant at={task.dueAt} moment /> })}</> : null}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

async function Priority({ priority }: Pick<GuestTask, 'priority'>) {
  const t = await words();
  const { label, tone } = priorityWords[priority];
  return tone ? <Badge tone={tone}>{t(label)}</Badge> : null;
}
