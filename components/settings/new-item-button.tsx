'use client';

import { useWords } from '@/components/words/provider';
import { AddItemForm } from './catalog-item-form';
import { NewButton } from './new-button';

export function NewItemButton(choices: { people: { id: string; name: string }[]; currency: string }) {
  const t = useWords();
  return (
    <NewButton title={t('Add to the catalog')}>{(close) => <AddItemForm {...choices} onDone={close} />}</NewButton>
  );
}
