'use client';

import { useEffect, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { Alert } from '@/components/ui/action-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';
import { taskChoices } from '@/lib/tasks/actions';
import type { Task, TaskChoices } from '@/lib/tasks/queries';
import { ItemPicker } from './item-picker';
import { EditTaskForm, NewTaskForm } from './task-form';
import { kindWords } from './words';

type Props = {
  /** The task to change; without, a new one is made. */
  task?: Task;
  conversationId: string;
  currencies: string[];
  onClose: () => void;
};

/** A new task from the catalog, or a change of one. */
export function TaskDialog({ task, conversationId, currencies, onClose }: Props) {
  const t = useWords();
  const [item, setItem] = useState<TaskChoices['items'][number]>();
  const [externalId] = useState(() => `web-${uuidv7()}`);
  const of = task ?? item;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent
        title={task ? t('Change the task') : (item?.name ?? t('New task'))}
        description={of ? t(kindWords[of.kind].label) : t('What is it about?')}
      >
        <Choices>
          {({ items, people }) => {
            const form = { people, currencies, onDone: onClose };
            if (task) return <EditTaskForm task={task} {...form} />;
            if (!item) return <ItemPicker items={items} choose={setItem} />;
            return <NewTaskForm conversationId={conversationId} item={item} externalId={externalId} {...form} />;
          }}
        </Choices>
      </DialogContent>
    </Dialog>
  );
}

/** The catalog and the colleagues, read when they are first needed. */
function Choices({ children }: { children: (choices: TaskChoices) => React.ReactNode }) {
  const t = useWords();
  const [choices, setChoices] = useState<TaskChoices | string>();
  useEffect(() => {
    let isHere = true;
    taskChoices({}).then(
      (result) => isHere && setChoices(result.ok ? result.value : result.refusal.detail),
      () => isHere && setChoices(t('The catalog did not load. Close this and try again.')),
    );
    return () => {
      isHere = false;
    };
  }, [t]);
  if (choices === undefined) return <Skeleton className="h-64" />;
  return typeof choices === 'string' ? <Alert>{choices}</Alert> : children(choices);
}
