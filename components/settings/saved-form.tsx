'use client';

import type { ComponentProps } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';

type Props = Omit<ComponentProps<typeof ActionForm<void>>, 'submit' | 'onDone' | 'narrow'> & { saved?: string };

/** A form in a settings page: it stays, and says that it was saved. */
export function SavedForm({ saved, ...props }: Props) {
  const t = useWords();
  return <ActionForm submit={t('Save')} narrow onDone={() => toast.success(saved ?? t('Saved'))} {...props} />;
}
