'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { makeApiKey } from '@/lib/auth/actions';
import { Choices } from './choices';
import { CopyOnce } from './copy-once';
import { scopeWords } from './words';

/** Makes a key and shows it, this once. */
export function ApiKeyButton() {
  const t = useWords();
  const [key, setKey] = useState<string>();
  const scopes = Object.entries(scopeWords).map(([value, { label, purpose }]) => ({
    value,
    label: t(label),
    purpose: t(purpose),
  }));
  return (
    <Dialog onOpenChange={() => setKey(undefined)}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> {t('New key')}
        </Button>
      </DialogTrigger>
      {key ? (
        <DialogContent title={t('The key is ready')}>
          <CopyOnce
            label={t('API key')}
            value={key}
            note={t('Keep it as you would a password: it is not shown again.')}
          />
        </DialogContent>
      ) : (
        <DialogContent title={t('New API key')} description={t('Name it after what will use it.')}>
          <ActionForm action={makeApiKey} submit={t('Make the key')} onDone={(made) => setKey(made.key)}>
            <Field name="name" label={t('Name')} required autoComplete="off" placeholder={t('Channel manager')} />
            <Choices name="scopes" legend={t('It may')} options={scopes} chosen={['read', 'write']} />
          </ActionForm>
        </DialogContent>
      )}
    </Dialog>
  );
}
