import { toast } from 'sonner';
import { reach } from '@/components/ui/reach';
import { undoMany } from '@/lib/automations/actions';
import type { Words } from '@/lib/language/messages';

/** Takes a message to many back before the first of it has left. */
export async function takeBack(id: string, t: Words): Promise<void> {
  const result = await reach(undoMany({ id }));
  toast.dismiss(id);
  if (result.ok) toast(t('Taken back: nobody gets it'));
  else toast.error(result.refusal.detail);
}
