'use client';

import type { ComponentProps } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';

type Props = Omit<ComponentProps<typeof ActionForm<void>>, 'submit' | 'onDone' | 'narrow'> & { saved?: string };

/** A form in a settings page: it stays, and says that it was saved. */
export function SavedForm({ saved = 'Saved', ...props }: Props) {
  return <ActionForm submit="Save" narrow onDone={() => toast.success(saved)} {...props} />;
}
