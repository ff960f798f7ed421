'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { endApiKey, endSession } from '@/lib/auth/actions';

const kinds = {
  key: {
    action: endApiKey,
    field: 'apiKeyId',
    verb: 'Revoke',
    consequence: 'What uses it is refused at once. This cannot be undone.',
  },
  session: {
    action: endSession,
    field: 'sessionId',
    verb: 'Sign out',
    consequence: 'That browser has to sign in again.',
  },
};

/** Ends a key or a session, after asking. */
export function RevokeButton({ what, id, name }: { what: keyof typeof kinds; id: string; name: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { action, field, verb, consequence } = kinds[what];
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm" aria-label={t('{verb}: {name}', { verb: t(verb), name })}>
          {t(verb)}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('{verb}: {name}?', { verb: t(verb), name })} description={t(consequence)}>
        <ActionForm action={action} submit={t(verb)} tone="destructive" onDone={() => setOpen(false)}>
          <input type="hidden" name={field} value={id} />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
