'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { makeApiKey } from '@/lib/auth/actions';
import { Choices } from './choices';
import { CopyOnce } from './copy-once';
import { scopeWords } from './words';

/** Makes a key and shows it, this once. */
export function ApiKeyButton() {
  const [key, setKey] = useState<string>();
  const scopes = Object.entries(scopeWords).map(([value, words]) => ({ value, ...words }));
  return (
    <Dialog onOpenChange={() => setKey(undefined)}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> New key
        </Button>
      </DialogTrigger>
      {key ? (
        <DialogContent title="The key is ready">
          <CopyOnce label="API key" value={key} note="Keep it as you would a password: it is not shown again." />
        </DialogContent>
      ) : (
        <DialogContent title="New API key" description="Name it after what will use it.">
          <ActionForm action={makeApiKey} submit="Make the key" onDone={(made) => setKey(made.key)}>
            <Field name="name" label="Name" required autoComplete="off" placeholder="Channel manager" />
            <Choices name="scopes" legend="It may" options={scopes} chosen={['read', 'write']} />
          </ActionForm>
        </DialogContent>
      )}
    </Dialog>
  );
}
