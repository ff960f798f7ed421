'use client';

import {
  AmountField,
  AssigneeField,
  PriorityField,
  readAmount,
  readFields,
  saidAmount,
} from '@/components/tasks/fields';
import { kindWords } from '@/components/tasks/words';
import { ActionForm, Field } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';
import type { Action, ActionResult } from '@/lib/actions';
import { addItem, changeItem } from '@/lib/catalog/actions';
import type { CatalogItem } from '@/lib/catalog/queries';
import type { CatalogKind } from '@/lib/tasks/steps';
import { Choices } from './choices';

type Shown = Pick<CatalogItem, 'name' | 'kind' | 'priority' | 'assignee' | 'price'>;
type Props = { people: { id: string; name: string }[]; currency: string; onDone: () => void };

export function AddItemForm(props: Props) {
  const t = useWords();
  const nothing = { name: '', kind: 'request', priority: 'normal', assignee: null, price: null } as const;
  return <ItemForm of={nothing} save={(said) => addItem(said)} submit={t('Add to the catalog')} {...props} />;
}

/** Changes an item; what was not touched is not sent, so that two admins can change different things. */
export function ChangeItemForm({ item, ...props }: Props & { item: CatalogItem }) {
  const t = useWords();
  const shown = saidOf(item);
  const save = (said: Said) => {
    const isTouched = (key: keyof Said) => JSON.stringify(said[key]) !== JSON.stringify(shown[key]);
    const touched = (Object.keys(said) as (keyof Said)[]).filter(isTouched);
    const only = (from: Said) => Object.fromEntries(touched.map((key) => [key, from[key]])) as Partial<Said>;
    return changeItem({ catalogItemId: item.id, ...only(said), expected: only(shown) });
  };
  return <ItemForm of={item} save={save} submit={t('Save')} {...props} />;
}

type Said = ReturnType<typeof saidOf>;

function ItemForm<Value>({ of, save, submit, people, currency, onDone }: ItemFormProps<Value>) {
  const t = useWords();
  const action: Action<never, Value> = (...args: unknown[]) => save(read(args.at(-1) as FormData));
  const kinds = Object.entries(kindWords).map(([value, { label, purpose }]) => ({
    ...{ value, label: t(label) },
    purpose: purpose ? t(purpose) : undefined,
  }));
  return (
    <ActionForm action={action} submit={submit} onDone={onDone}>
      <Field name="name" label={t('Name')} defaultValue={of.name} required maxLength={300} autoComplete="off" />
      <Choices name="kind" legend={t('Kind')} options={kinds} chosen={[of.kind]} single />
      <div className="grid grid-cols-2 gap-3">
        <PriorityField of={of.priority} />
        <AssigneeField of={of.assignee} people={people} />
      </div>
      <AmountField
        name="price"
        label={t('Price')}
        of={of.price}
        currencies={[currency]}
        hint={t('Proposed as the amount of each task.')}
      />
    </ActionForm>
  );
}

type ItemFormProps<Value> = Props & { of: Shown; save: (said: Said) => Promise<ActionResult<Value>>; submit: string };

function read(form: FormData): Said {
  const [name, kind] = [String(form.get('name')), String(form.get('kind')) as CatalogKind];
  return { name, kind, ...readFields(form), price: readAmount(form, 'price') };
}

function saidOf({ name, kind, priority, assignee, price }: Shown) {
  return { name, kind, priority, assigneeId: assignee?.id ?? null, price: saidAmount(price) };
}
