'use client';

import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { signOutEverywhere } from '@/lib/auth/actions';

export function SignOutEverywhere() {
  const t = useWords();
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="outline">{t('Sign out everywhere')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('Sign out everywhere?')}
        description={t('Every browser has to sign in again, this one too.')}
      >
        <ActionForm
          action={signOutEverywhere}
          submit={t('Sign out everywhere')}
          tone="destructive"
          onDone={() => window.location.assign('/sign-in')}
        >
          {null}
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
