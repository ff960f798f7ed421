import { NewTaskButton } from '@/components/tasks/new-task-button';
import { TaskItem } from '@/components/tasks/task-item';
import { hasRole, requireAgent } from '@/lib/auth/session';
import type { Conversation } from '@/lib/conversations/queries';
import { words } from '@/lib/language/request';
import { listTasks } from '@/lib/tasks/queries';
import { Section } from './section';

/** What staff have to do for this guest. */
export async function TasksSection({ conversation }: { conversation: Conversation }) {
  const t = await words();
  const agent = await requireAgent();
  const tasks = await listTasks(agent, conversation.id);
  const { total } = conversation.reservation;
  const currencies = [...(total ? [total.currency] : []), agent.account.baseCurrency];
  const place = { conversationId: conversation.id, currencies };
  return (
    <Section title={t('Tasks')} action={<NewTaskButton {...place} />}>
      {tasks.length === 0 && <p className="text-muted-foreground">{t('None')}</p>}
      <ul className="space-y-1.5">
        {tasks.map((task) => (
          <TaskItem key={task.id} task={task} canDecide={hasRole(agent, 'manager')} {...place} />
        ))}
      </ul>
    </Section>
  );
}
