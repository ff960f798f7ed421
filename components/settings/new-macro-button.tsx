'use client';

import { useWords } from '@/components/words/provider';
import { AddMacroForm } from './macro-form';
import { NewButton } from './new-button';

export function NewMacroButton({ people }: { people: { id: string; name: string }[] }) {
  const t = useWords();
  return <NewButton title={t('New macro')}>{(close) => <AddMacroForm people={people} onDone={close} />}</NewButton>;
}
