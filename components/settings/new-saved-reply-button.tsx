'use client';

import { useWords } from '@/components/words/provider';
import { NewButton } from './new-button';
import { AddSavedReplyForm } from './saved-reply-form';

export function NewSavedReplyButton() {
  const t = useWords();
  return <NewButton title={t('New saved reply')}>{(close) => <AddSavedReplyForm onDone={close} />}</NewButton>;
}
