'use client';

import { ActionForm, Field } from '@/components/ui/action-form';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import type { Action, ActionResult } from '@/lib/actions';
import type { Money } from '@/lib/money';
import { changeTask, createTask } from '@/lib/tasks/actions';
import type { Task, TaskChoices } from '@/lib/tasks/queries';
import { AmountField, AssigneeField, PriorityField, readAmount, readFields, saidAmount } from './fields';

type Shown = Pick<Task, 'title' | 'kind' | 'priority' | 'assignee' | 'amount' | 'dueAt'>;
type FormProps = { people: TaskChoices['people']; currencies: string[]; onDone: () => void };

/** A new task from a catalog item, filled in as the item says. */
export function NewTaskForm({ conversationId, item, externalId, ...props }: NewProps) {
  const t = useWords();
  const { id: catalogItemId, name: title, kind, priority, assignee, price: amount } = item;
  const create = (said: Said) => createTask({ conversationId, catalogItemId, externalId, ...said });
  return (
    <TaskForm
      of={{ title, kind, priority, assignee, amount, dueAt: null }}
      save={create}
      submit={t('Add task')}
      {...props}
    />
  );
}

type NewProps = FormProps & {
  conversationId: string;
  item: TaskChoices['items'][number];
  /** The same for every attempt, so that a lost answer makes no second task. */
  externalId: string;
};

/** Changes a task; what was not touched is not sent, so that two people can change different things. */
export function EditTaskForm({ task, ...props }: FormProps & { task: Task }) {
  const t = useWords();
  const shown = saidOf(task);
  const save = (said: Said) => {
    const touched = (Object.keys(said) as (keyof Said)[]).filter((key) => !isSame(said[key], shown[key]));
    const only = (from: Said) => Object.fromEntries(touched.map((key) => [key, from[key]])) as Partial<Said>;
    return changeTask({ taskId: task.id, ...only(said), expected: only(shown) });
  };
  return <TaskForm of={task} save={save} submit={t('Save')} {...props} />;
}

type Said = ReturnType<typeof saidOf>;

function TaskForm<Value>({ of, save, submit, people, currencies, onDone }: TaskFormProps<Value>) {
  const t = useWords();
  const action: Action<never, Value> = (...args: unknown[]) => save(read(args.at(-1) as FormData));
  return (
    <ActionForm action={action} submit={submit} onDone={onDone}>
      <Field
        name="title"
        label={t('What is to be done')}
        defaultValue={of.title}
        required
        maxLength={500}
        autoComplete="off"
      />
      <div className="grid grid-cols-2 gap-3">
        <PriorityField of={of.priority} />
        <AssigneeField of={of.assignee} people={people} />
      </div>
      <Due at={of.dueAt} />
      <AmountField
        name="amount"
        label={t('Amount')}
        of={of.amount}
        currencies={currencies}
        hint={of.kind === 'refund' ? t('A manager approves it before it is paid.') : undefined}
      />
    </ActionForm>
  );
}

type TaskFormProps<Value> = FormProps & {
  of: Shown;
  save: (said: Said) => Promise<ActionResult<Value>>;
  submit: string;
};

/** When it is due, on the viewer's clock. */
function Due({ at }: { at: Date | null }) {
  const t = useWords();
  return (
    <Label className="grid gap-1.5">
      {t('Due')}
      <Input type="datetime-local" name="dueAt" defaultValue={at ? onTheWall(at) : ''} />
    </Label>
  );
}

function read(form: FormData): Said {
  const due = String(form.get('dueAt'));
  return {
    title: String(form.get('title')),
    ...readFields(form),
    dueAt: due ? new Date(due).toISOString() : null,
    amount: readAmount(form, 'amount'),
  };
}

function saidOf({ title, priority, assignee, dueAt, amount }: Shown) {
  const said = saidAmount(amount satisfies Money | null);
  return { title, priority, assigneeId: assignee?.id ?? null, dueAt: dueAt?.toISOString() ?? null, amount: said };
}

/** A field of minutes shows no seconds, which is no change. */
function isSame(said: Said[keyof Said], shown: Said[keyof Said]): boolean {
  const plain = (value: typeof said) => (typeof value === 'string' ? value.replace(/:\d\d\.\d{3}Z$/, '') : value);
  return JSON.stringify(plain(said)) === JSON.stringify(plain(shown));
}

/** "2026-11-21T18:05" as the browser's own clock says it. */
function onTheWall(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
